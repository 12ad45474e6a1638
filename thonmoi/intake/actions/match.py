"""Matching a clause by hand."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.intake.actions.matches import check_open, found_matches, keep_matches, texts
from thonmoi.intake.models import ClauseMatch, Proposal
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.CLAUSE_MATCH, says=_("Matched a clause of {target}"), doors=(Door.PAGE,))
def match_clause(proposal: Proposal, *, by: Actor, path: str, old_path: str) -> Proposal:
    """A clause goes on from that of the plan, or ("") is new; the others are matched around it.

    Raises Conflict where the proposal is decided, Invalid for a clause that is not there.
    """
    check_open(proposal)
    new, old = texts(proposal, by)
    if path not in {one.path for one in new} or old_path not in {"", *(o.path for o in old)}:
        raise Invalid("match.clause", _("Choose a clause of the plan."), field="old_path")
    rows = ClauseMatch.objects.filter(proposal=proposal, is_by_hand=True)
    chosen = {row.path: row.old_path for row in rows if row.old_path != old_path or not old_path}
    keep_matches(proposal, found_matches(proposal, by, {**chosen, path: old_path}))
    return proposal
