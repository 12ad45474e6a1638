"""Rejecting a proposal: nothing of it becomes part of the program."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.intake.models import Proposal
from thonmoi.intake.rules import ProposalState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.PROPOSAL_REJECT, says=_("Rejected what was read in: {target}"), doors=(Door.PAGE,))
def reject_proposal(proposal: Proposal, *, by: Actor, version: int, reason: str) -> Proposal:
    """Reject an open proposal with a reason; its file and reading stay on record.

    Raises Conflict where it is decided already, Invalid without a reason.
    """
    if proposal.state != ProposalState.OPEN:
        raise Conflict("proposal.closed", _("This proposal is decided already."))
    if not reason.strip():
        raise Invalid("proposal.reason", _("Say why it is rejected."), field="reason")
    return change(
        proposal,
        expect={"version": version, "state": ProposalState.OPEN},
        state=ProposalState.REJECTED,
        reason=reason.strip(),
    )
