"""Rules of intake: pure, from a reading to proposed items, from items to a plan."""

from thonmoi.intake.rules.words import (
    DECIDED,
    ITEM_KIND_LABELS,
    ITEM_STATE_LABELS,
    PROPOSAL_STATE_LABELS,
    ItemKind,
    ItemState,
    ProposalState,
)

__all__ = [
    "DECIDED",
    "ITEM_KIND_LABELS",
    "ITEM_STATE_LABELS",
    "PROPOSAL_STATE_LABELS",
    "ItemKind",
    "ItemState",
    "ProposalState",
]
