"""A revised text against the plan that it revises: pure; clauses, what binds, what is merged."""

from thonmoi.intake.rules.revising.compared import Change, Comparison, Turn
from thonmoi.intake.rules.revising.comparing import compare
from thonmoi.intake.rules.revising.differing import Line, State, lines
from thonmoi.intake.rules.revising.matching import Match, Said, candidates, matched
from thonmoi.intake.rules.revising.parts import Part, of_facts, of_rows
from thonmoi.intake.rules.revising.turns import Piece
from thonmoi.intake.rules.revising.wording import pieces

__all__ = [
    "Change",
    "Comparison",
    "Line",
    "Match",
    "Part",
    "Piece",
    "Said",
    "State",
    "Turn",
    "candidates",
    "compare",
    "lines",
    "matched",
    "of_facts",
    "of_rows",
    "pieces",
]
