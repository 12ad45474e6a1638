"""All reads of the intake room."""

from thonmoi.intake.queries.changes import Changes, changes, recognised, revisable
from thonmoi.intake.queries.gazetteer import gazetteer, names
from thonmoi.intake.queries.matching import Matching, matching
from thonmoi.intake.queries.proposals import (
    clause_at,
    existing,
    mends,
    proposal,
    proposal_items,
    proposal_row,
    proposals,
    start_of,
)
from thonmoi.intake.queries.review import (
    ItemView,
    Review,
    choices_for,
    item,
    item_row,
    review,
)

__all__ = [
    "Changes",
    "ItemView",
    "Matching",
    "Review",
    "changes",
    "choices_for",
    "clause_at",
    "existing",
    "gazetteer",
    "item",
    "item_row",
    "matching",
    "mends",
    "names",
    "proposal",
    "proposal_items",
    "proposal_row",
    "proposals",
    "recognised",
    "review",
    "revisable",
    "start_of",
]
