"""The life of a plan: in force, ended (decision 17)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import rules
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import PlanState


@action(P.PLAN_ENFORCE, says=_("Put in force: {target}"), doors=(Door.PAGE, Door.COMMAND))
def enforce_plan(
    plan: Plan, *, by: Actor, version: int, in_force_from: date, note: str = ""
) -> Plan:
    """Put a draft plan in force from a day; its number may still be unrecorded.

    Raises Conflict where it is not a draft or somebody changed it, Invalid for a day to come.
    """
    rules.check_step(plan.state, PlanState.IN_FORCE)
    rules.check_start(in_force_from, today=clock.today())
    return change(
        plan,
        expect={"version": version, "state": PlanState.DRAFT},
        state=PlanState.IN_FORCE,
        in_force_from=in_force_from,
        in_force_note=note,
    )


@action(P.PLAN_END, says=_("Ended the plan {target}"), doors=(Door.PAGE,))
def end_plan(plan: Plan, *, by: Actor, version: int, on: date, note: str = "") -> Plan:
    """End a plan in force on a day: nothing in it falls due afterwards; all it holds stays."""
    rules.check_step(plan.state, PlanState.ENDED)
    if plan.in_force_from and on < plan.in_force_from:
        raise Invalid("plan.end", _("A plan ends after the day it was put in force."), field="on")
    return change(
        plan,
        expect={"version": version, "state": PlanState.IN_FORCE},
        state=PlanState.ENDED,
        valid_to=on,
    )
