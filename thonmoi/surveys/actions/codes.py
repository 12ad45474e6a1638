"""Household codes of a hamlet are made; only their digests stay."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import rules
from thonmoi.surveys.actions.planning import hold, require_leader
from thonmoi.surveys.models import Code, Hamlet
from thonmoi.surveys.rules import SurveyState


@action(P.CODE_MAKE, says=_("Made household codes: {target}"), doors=(Door.PAGE,))
def make_code(hamlet: Hamlet, *, by: Actor, version: int, codes: Sequence[str]) -> Hamlet:
    """Give a hamlet these codes, made at random; whoever calls prints them, and here only digests
    stay.

    A second making replaces the first until a household has answered: raises Conflict then, and
    Invalid for more codes than households.
    """
    require_leader(hamlet.survey, by)
    hold(hamlet.survey, SurveyState.OPEN)
    if not 1 <= len(codes) <= (hamlet.households or rules.MOST_HOUSEHOLDS):
        raise Invalid("code.count", _("At most one code for each household."), field="count")
    there = Code.objects.filter(hamlet=hamlet)
    if there.filter(is_used=True).exists():
        words = _("Households have answered: new codes would let one answer twice. Use sheets.")
        raise Conflict("code.answered", words)
    changed = change(hamlet, expect={"version": version}, coded=len(codes))
    there.delete()
    kept = rules.shuffled([Code.digest_of(one) for one in codes])
    Code.objects.bulk_create([Code(digest=one, hamlet=hamlet) for one in kept])
    return changed
