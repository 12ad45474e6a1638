"""Marking a clause: narrative, or not."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Clause


@action(P.CLAUSE_MARK, says=_("Sorted the clause {target}"), doors=(Door.PAGE,))
def mark_clause(clause: Clause, *, by: Actor, is_narrative: bool) -> Clause:
    """Say that a clause only tells (or take that back); what it binds stays bound."""
    return change(clause, is_narrative=is_narrative)
