"""What a person decided of a line, and what may be mended."""

from dataclasses import dataclass, field
from typing import Any

from thonmoi.intake.rules import ItemState

MENDABLE = frozenset(
    {
        "unit_id", "site_id", "agency_id", "criterion_id", "measure_id", "name", "role", "level",
        "year", "action", "comparator", "value", "low", "high", "baseline", "unit_text",
        "place_text", "due", "number", "issued_on", "issuer_text", "answer", "note",
    }
)  # fmt: skip
"""Fields of an item that a person may mend; clause and words stay as read."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of one item; `changes` mends or binds it (names of `MENDABLE`)."""

    item_id: int
    state: ItemState
    changes: dict[str, Any] = field(default_factory=dict)
