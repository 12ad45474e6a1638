"""Withdrawing a registered criterion, or moving it to another quarter; the first row stays."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.cascade.models import RoadmapStep
from thonmoi.cascade.rules import check_quarter
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc


@action(P.ROADMAP_WITHDRAW, says=_("Withdrew the registration {target}"), doors=(Door.PAGE,))
def withdraw_roadmap(
    step: RoadmapStep, *, by: Actor, version: int, reason: str, move_to: int | None = None
) -> RoadmapStep:
    """Withdraw a registered criterion for a reason, or move it to another quarter of its year.

    Returns the row withdrawn, or the new one. Raises Conflict where it was withdrawn already.
    """
    if step.withdrawn_on is not None:
        raise Conflict("roadmap.withdrawn", _("This registration was withdrawn already."))
    if not reason.strip():
        raise Invalid("roadmap.reason", _("Write the reason in a sentence."), field="reason")
    if move_to == step.quarter:
        raise Invalid("roadmap.same", _("Choose another quarter, or none."), field="move_to")
    ended = {"withdrawn_on": clock.today(), "reason": nfc(reason).strip()}
    change(step, expect={"version": version, "withdrawn_on": None}, **ended)
    if move_to is None:
        return step
    check_quarter(step.year, move_to)
    names = ("unit_id", "criterion_id", "year", "document_id", "clause_id")
    same = {name: getattr(step, name) for name in names}
    return create(RoadmapStep, quarter=move_to, registered_on=clock.today(), **same)
