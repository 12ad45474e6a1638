"""All reads of the intake room."""

from thonmoi.intake.queries.gazetteer import gazetteer, names
from thonmoi.intake.queries.proposals import (
    existing,
    proposal,
    proposal_items,
    proposal_row,
    proposals,
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
    "ItemView",
    "Review",
    "choices_for",
    "existing",
    "gazetteer",
    "item",
    "item_row",
    "names",
    "proposal",
    "proposal_items",
    "proposal_row",
    "proposals",
    "review",
]
