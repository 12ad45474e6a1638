"""All reads of the intake room."""

from thonmoi.intake.queries.changes import Changes, changes, recognised, revisable
from thonmoi.intake.queries.choosing import choices_for
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
    Place,
    Review,
    item,
    item_row,
    review,
)

__all__ = [
    "Changes",
    "ItemView",
    "Matching",
    "Place",
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
