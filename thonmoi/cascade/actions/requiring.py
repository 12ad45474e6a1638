"""Asking bodies for plans of their own under a clause, many in one sitting."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create_many
from thonmoi.cascade.actions.asking import agencies_of, new_rows, only_requests
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.rules import Body, Kind, State
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans.models import Clause, Plan
from thonmoi.plans.rules import PlanState


@action(P.SUBPLAN_REQUIRE, says=_("Asked for plans under {target}"), doors=(Door.PAGE,))
def require_subplans(
    clause: Clause,
    *,
    by: Actor,
    kind: Kind,
    bodies: Iterable[Body],
    due: date | None = None,
    due_by: Document | None = None,
) -> list[Subplan]:
    """Ask bodies for a plan of a kind under a clause; returns the new rows (S-40, S-48, S-55).

    Whoever was asked already is passed over. What a clause requests, and what the Front and
    the Party are asked, is a request (decision 14). Raises Conflict for a plan not in force
    and where everybody was asked already, NotFound for a body of another area.
    """
    since = _since(clause.plan)
    if due and due < since:
        raise Invalid("subplan.due", _("The day lies before the plan is in force."), field="due")
    wanted = new_rows(clause, kind, list(dict.fromkeys(bodies)))
    agencies = agencies_of(clause, wanted)
    asks = only_requests(clause)
    shared = {"clause": clause, "kind": kind, "since": since, "due": due, "due_by": due_by}
    return create_many(
        Subplan, (_row(one, agencies[one.agency_id], asks=asks) | shared for one in wanted)
    )


def _row(body: Body, agency: Agency, *, asks: bool) -> dict[str, object]:
    return {
        "agency": agency,
        "criterion_id": body.criterion_id,
        "office": body.office,
        "is_request": asks or not agency.is_urged,
        "state": State.OWED,
    }


def _since(plan: Plan) -> date:
    if plan.state != PlanState.IN_FORCE:
        raise Conflict(
            "subplan.not-in-force",
            _("This plan is not in force: nobody owes anything under it. Put it in force first."),
        )
    return plan.in_force_from or clock.today()
