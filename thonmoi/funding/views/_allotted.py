"""What an allotment may be given to, and what was chosen, as rows."""

from textwrap import shorten
from typing import Any

from django.utils.translation import gettext as _

from thonmoi.funding import queries
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


def allot_choices(actor: Actor, work: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Choices and first values of the form. Denied for a role that allots nothing."""
    if not actor.areas(P.ALLOTMENT_MAKE):
        raise Denied("access.denied", _("Your role does not include this."))
    there, works, tasks = _places(actor), queries.followed(actor), plans.tasks(actor)
    mine = [one for one in tasks if actor.can(P.ALLOTMENT_MAKE, one.unit_path)]
    choices = {
        "unit": [(path, str(one)) for path, one in there.items()],
        "work": [(one.pk, f"{one.commune}: {shorten(one.name, 90)}") for one in works],
        "task": [(one.pk, f"{one.clause} {shorten(one.text, 80)}") for one in mine[:300]],
        "source": [(pk, one.name) for pk, one in queries.sources(actor).items()],
        "content": [(pk, f"{o.code}. {o.name}") for pk, o in queries.contents(actor).items()],
    }
    chosen = next((one for one in works if str(one.pk) == work), None)
    initial = {"year": clock.today().year, "on": clock.today()}
    if chosen is not None:
        initial |= {"work": chosen.pk, "unit": chosen.unit_path}
    return choices, initial


def _places(actor: Actor) -> dict[str, Any]:
    """The areas of the actor and their communes, by path."""
    found = [u for area in actor.areas(P.ALLOTMENT_MAKE) for u in units.units(actor, within=area)]
    return {one.path: one for one in found if one.level != Level.HAMLET}


def at(actor: Actor, sent: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The unit, and source, content, work and task as rows."""
    project = queries.project_row(actor, sent["work"]) if sent["work"] else None
    task = plans.task_row(actor, sent["task"]) if sent["task"] else None
    unit = units.unit_at(actor, sent["unit"])
    if project is not None and not project.unit_path.startswith(unit.path):
        raise Invalid("allotment.place", _("Choose one work or task of this place."), field="work")
    content = queries.contents(actor).get(sent["content"])
    source = queries.sources(actor)[sent["source"]]
    return unit, {"source": source, "content": content, "project": project, "task": task}
