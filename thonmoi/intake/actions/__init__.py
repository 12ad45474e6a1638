"""All writes of the intake room, by deed."""

from thonmoi.intake.actions.accept import accept_proposal
from thonmoi.intake.actions.compare import compare_proposal
from thonmoi.intake.actions.decide import decide_items
from thonmoi.intake.actions.decided import Decision
from thonmoi.intake.actions.make import make_proposal
from thonmoi.intake.actions.match import match_clause
from thonmoi.intake.actions.outline import mend_outline
from thonmoi.intake.actions.reject import reject_proposal

__all__ = [
    "Decision",
    "accept_proposal",
    "compare_proposal",
    "decide_items",
    "make_proposal",
    "match_clause",
    "mend_outline",
    "reject_proposal",
]
