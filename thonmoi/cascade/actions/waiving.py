"""A plan that was asked for need not be issued, for a reason."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.rules import TRANSITIONS, State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc


@action(P.SUBPLAN_WAIVE, says=_("A plan need not be issued: {target}"), doors=(Door.PAGE,))
def waive_subplan(subplan: Subplan, *, by: Actor, version: int, reason: str) -> Subplan:
    """Say why a body need not issue its plan; the row stays with the reason.

    Raises Conflict where it is issued or waived already, Invalid without a reason.
    """
    if State.WAIVED not in TRANSITIONS[State(subplan.state)]:
        raise Conflict("subplan.state", _("This plan is recorded or waived already."))
    if not reason.strip():
        raise Invalid("subplan.reason", _("Write the reason in a sentence."), field="reason")
    return change(
        subplan,
        expect={"version": version, "state": State.OWED},
        state=State.WAIVED,
        reason=nfc(reason).strip(),
    )
