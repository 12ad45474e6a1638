"""What the forms of inspections are filled from, and what they are read into."""

from typing import Any, TypeVar

from django.http import HttpRequest
from django.utils.translation import gettext as _

from thonmoi.inspections import queries
from thonmoi.inspections.forms import PlanForm
from thonmoi.inspections.queries.choices import areas
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
from thonmoi.units import queries as units

Row = TypeVar("Row")


def plan_form(request: HttpRequest, kind: type[PlanForm]) -> PlanForm:
    """The form with its choices; Denied for a role that plans none."""
    leads = queries.leads(request.actor)
    own = [code for code, one in leads.items() if one.pk in request.actor.agency_ids]
    return kind(
        request.POST or None,
        leads=[(code, one.name) for code, one in leads.items()],
        units=[(path, str(unit)) for path, unit in queries.places(request.actor).items()],
        works=queries.works(request.actor).items(),
        initial={"year": clock.today().year, "lead": next(iter(own), "")},
    )


def at_place(actor: Actor, sent: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The area that the units lie in, and lead, units and work as rows."""
    known = queries.places(actor)
    chosen = [known[path] for path in sent["units"]]
    area = next(one for one in areas(actor) if chosen[0].path.startswith(one.unit_path))
    work = plans.work_row(actor, sent["work"]) if sent["work"] else None
    given = {"lead": queries.leads(actor)[sent["lead"]], "units": chosen, "work": work}
    return units.unit_at(actor, area.unit_path), given


def required(actor: Actor, permission: P, row: Row) -> Row:
    """The row, where the actor may do it there; a page that shows a form asks by itself."""
    if not actor.can(permission, row.unit_path):  # type: ignore[attr-defined]  # any row
        raise Denied("access.denied", _("Your role does not include this inspection."))
    return row
