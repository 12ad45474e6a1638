"""What the deeds on an annex share: only an open one is worked on."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.models import SetProposal
from thonmoi.annexes.rules import ProposalState
from thonmoi.kernel.errors import Conflict


def refuse_closed(proposal: SetProposal) -> None:
    """Raise Conflict where the annex is taken as a set, or rejected, already."""
    if proposal.state != ProposalState.OPEN:
        raise Conflict("annex.closed", _("This annex is decided already."))


def joined_doubts(*whys: Iterable[str]) -> str:
    """Codes of doubts as they are kept, each once, those that were settled left out."""
    codes = dict.fromkeys(code for why in whys for code in why if code)
    return "\n".join(codes)
