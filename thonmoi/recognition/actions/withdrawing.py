"""Wrong entries of the commune: withdrawn with a reason, kept to be read."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.recognition import rules
from thonmoi.recognition.actions._steps import require_before_submission
from thonmoi.recognition.models import Opinion, Publication


@action(P.PUBLICATION_WITHDRAW, says=_("Withdrew a publication: {target}"), doors=(Door.PAGE,))
def withdraw_publication(publication: Publication, *, by: Actor, reason: str) -> Publication:
    """Take a publication out of the count with the reason; it stays, struck through.

    Raises Conflict where it was withdrawn before or the dossier is submitted, Invalid without a
    reason. Where too few are left, submitting asks for them again.
    """
    return change(publication, expect={"withdrawn_on": None}, **_values(publication, reason))


@action(P.OPINION_WITHDRAW, says=_("Withdrew an opinion: {target}"), doors=(Door.PAGE,))
def withdraw_opinion(opinion: Opinion, *, by: Actor, reason: str) -> Opinion:
    """Take an opinion out of what was gathered, with the reason; it stays, struck through.

    Raises what `withdraw_publication` raises.
    """
    return change(opinion, expect={"withdrawn_on": None}, **_values(opinion, reason))


def _values(row: Publication | Opinion, reason: str) -> dict[str, object]:
    rules.require_open(row.dossier.now)
    require_before_submission(row.dossier)
    if row.withdrawn_on is not None:
        raise Conflict("publication.withdrawn", _("This was withdrawn before."))
    said = rules.said(reason, "reason", _("Say why, in a sentence."))
    return {"withdrawn_on": clock.today(), "withdrawn_reason": said}
