"""The criteria matrix as it is shown: one block for each set, each with its own columns."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import LADDER
from thonmoi.desk.queries._block import Block
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Matrix:
    """The communes of an area in blocks: the highest level first, the unjudged last."""

    unit: Unit
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, unit: Unit, found: Iterable[UnitStatus]) -> "Matrix":
        """Statuses by set, those with a target before the others, each part in the order given."""
        by_set: dict[int, list[UnitStatus]] = defaultdict(list)
        sets: dict[int, SetView | None] = {}
        for row in found:
            key = row.set.id if row.set else 0
            sets[key] = row.set
            by_set[key].append(row)
        made = (
            Block(sets[key], tuple(sorted(rows, key=_pressing))) for key, rows in by_set.items()
        )
        return cls(unit, tuple(sorted(made, key=_rank)))

    @property
    def rows(self) -> tuple[UnitStatus, ...]:
        return tuple(row for block in self.blocks for row in block.rows)

    @property
    def width(self) -> int:
        """How many columns of criteria the widest block has."""
        return max((len(b.set.criteria) for b in self.blocks if b.set), default=0)

    @property
    def aiming(self) -> tuple[UnitStatus, ...]:
        """Communes with a target, in order."""
        return tuple(row for row in self.rows if row.aim)

    @property
    def is_simulated(self) -> bool:
        return any(row.is_simulated for row in self.rows)


def matrix(actor: Actor, unit: Unit, *, on: date | None = None) -> Matrix:
    """The matrix of an area; the caller has found the area for the actor (`areas.area`)."""
    return Matrix.of(unit, standings.statuses(actor, within=unit.path, on=on))


def _pressing(row: UnitStatus) -> tuple[bool, bool]:
    """A target stands before a title, one that is being asked about after one that stands."""
    return (row.aim is None, row.aim is not None and row.aim.is_asked)


def _rank(block: Block) -> tuple[int, int]:
    if block.set is None:
        return (len(LADDER) + 1, 0)
    level = block.set.level
    step = [str(one) for one in LADDER].index(level) if level in LADDER else -1
    return (len(LADDER) - step, block.set.id)
