"""The facts of a day that a proposal rests on: open works, standings that are gaps. Pure."""

from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.rules import Standing
from thonmoi.priorities.rules.words import Bar, GapKind

LOST = frozenset({Standing.NOT_MET, Standing.MET_NOT_SUSTAINABLE})
"""Standings that are gaps; of "no data" nobody knows whether it is one."""


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """A work; `budget` is its estimate in đồng (None: none), `allotted` what it has of it.

    `served` are keys ``set-slug/code`` of the criteria that it serves.
    """

    name: str
    unit_id: int
    budget: int | None
    allotted: int
    bar: Bar
    served: frozenset[str]
    project_id: int | None = None
    work_id: int | None = None

    @property
    def need(self) -> int:
        """What it still lacks; nothing where that is not known."""
        return max(0, (self.budget or 0) - self.allotted)


@dataclass(frozen=True, slots=True)
class GapFacts:
    """A criterion of a commune that is not met, or may not last; `level` and `year` of its aim."""

    unit_id: int
    criterion_id: int
    key: str
    code: str
    name: str
    standing: Standing
    kind: GapKind
    level: str
    year: int | None
    is_unconfirmed: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """All of an area on a day; `unknown` standings have no data and count for nothing."""

    on: date
    works: tuple[WorkFacts, ...]
    gaps: tuple[GapFacts, ...]
    unknown: int


def kind_of(standing: Standing, aim_year: int | None, year: int) -> GapKind:
    """Why a standing is a gap in a proposal for a year."""
    if standing is Standing.MET_NOT_SUSTAINABLE:
        return GapKind.FRAGILE
    if aim_year is None:
        return GapKind.HELD
    return GapKind.DUE if aim_year <= year else GapKind.LATER


def bar_of(*, budget: int | None, allotted: int, is_paused: bool, is_done: bool) -> Bar:
    """Whether money may be asked for a work that is followed, and if not why."""
    if is_done:
        return Bar.DONE
    if is_paused:
        return Bar.PAUSED
    if budget is None:
        return Bar.UNKNOWN
    return Bar.FUNDED if budget <= allotted else Bar.NONE
