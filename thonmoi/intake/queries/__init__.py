"""All reads of the intake room."""

from thonmoi.intake.queries.changes import Changes, changes, recognised, revisable
from thonmoi.intake.queries.gazetteer import gazetteer, names
from thonmoi.intake.queries.matching import Matching, matching
from thonmoi.intake.queries.proposals import (
    existing,
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
    "existing",
    "gazetteer",
    "item",
    "item_row",
    "matching",
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
