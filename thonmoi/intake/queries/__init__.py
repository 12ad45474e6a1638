"""All reads of the intake room."""

from thonmoi.intake.queries.gazetteer import gazetteer, names
from thonmoi.intake.queries.proposals import (
    existing,
    proposal,
    proposal_items,
    proposal_row,
    proposals,
)

__all__ = [
    "existing",
    "gazetteer",
    "names",
    "proposal",
    "proposal_items",
    "proposal_row",
    "proposals",
]
