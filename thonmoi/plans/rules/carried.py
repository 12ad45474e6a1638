"""What a revision takes over."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from thonmoi.plans.rules.revising import How


@dataclass(frozen=True, slots=True)
class Carried:
    """What of a plan goes on. `clauses`: new path → (old path, how). `rows`: for each of `KINDS`
    the place in the facts of the revised plan → the key of the row that goes on there.
    """

    clauses: Mapping[str, tuple[str, How]] = field(default_factory=dict)
    rows: Mapping[str, Mapping[int, int]] = field(default_factory=dict)

    def of(self, kind: str) -> Mapping[int, int]:
        """The rows of a kind that go on."""
        return self.rows.get(kind, {})
