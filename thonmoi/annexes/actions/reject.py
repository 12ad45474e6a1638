"""Rejecting an annex as read: no set is made of it."""

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.actions._open import refuse_closed
from thonmoi.annexes.models import SetProposal
from thonmoi.annexes.rules import ProposalState
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.ANNEX_REJECT, says=_("Rejected an annex: {target}"), doors=(Door.PAGE,))
def reject_annex(proposal: SetProposal, *, by: Actor, version: int, reason: str) -> SetProposal:
    """Reject an open annex with a reason; file and reading stay on record.

    Raises Conflict where it is decided already, Invalid without a reason.
    """
    refuse_closed(proposal)
    if not reason.strip():
        raise Invalid("annex.reason", _("Say why it is rejected."), field="reason")
    return change(
        proposal,
        expect={"version": version, "state": ProposalState.OPEN.value},
        state=ProposalState.REJECTED.value,
        reason=reason.strip(),
    )
