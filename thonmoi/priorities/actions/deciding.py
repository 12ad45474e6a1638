"""What a person decides about one work, and what one gap counts."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.priorities import rules
from thonmoi.priorities.actions._reckoning import reckon
from thonmoi.priorities.models import Candidate, Gap, Purse
from thonmoi.priorities.rules import Bar, DecisionFacts


@action(P.CANDIDATE_DECIDE, says=_("Decided about a proposed work: {target}"), doors=(Door.PAGE,))
def decide_candidate(
    candidate: Candidate, *, by: Actor, version: int, facts: DecisionFacts
) -> Candidate:
    """Put a work in or leave it out, give a part, bind it to a source or a place; reckon anew.

    Raises Invalid without a reason, Conflict for a finished proposal, a second writer, and where
    what is put in by hand costs more than there is.
    """
    rules.require_draft(candidate.priority.now)
    fields = facts.as_fields(need=candidate.need, bar=Bar(candidate.bar))
    purses = Purse.objects.filter(priority=candidate.priority)
    if facts.source_id and not purses.filter(source=facts.source_id).exists():
        raise Invalid(
            "candidate.source", _("This proposal has no money of this source."), field="source"
        )
    row = change(candidate, expect={"version": version}, **fields)
    reckon(candidate.priority)
    return row


@action(P.GAP_WEIGH, says=_("Weighed a gap apart: {target}"), doors=(Door.PAGE,))
def weigh_gap(gap: Gap, *, by: Actor, version: int, points: int | None, reason: str) -> Gap:
    """Let one gap count for more or less than its kind (None: as its kind); reckon anew.

    Raises Invalid without a reason, Conflict for a finished proposal and a second writer.
    """
    rules.require_draft(gap.priority.now)
    said = nfc(reason).strip()
    if points is not None:
        rules.points(points)
        if not said:
            raise Invalid("gap.reason", _("Say why, in a sentence."), field="reason")
    row = change(gap, expect={"version": version}, points=points, reason=said)
    reckon(gap.priority)
    return row
