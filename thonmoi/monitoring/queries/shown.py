"""What the matrix shows: where a criterion stands, what a unit aims at and holds."""

from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import Standing
from thonmoi.monitoring import rules
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class StandingView:
    """Where one criterion stands, and why: its source is a clause or a division.

    `corrected_on` is the day of the last corrected figure that the conclusion rests on.
    """

    code: str
    criterion_id: int
    standing: Standing
    source: str = ""
    clause_id: int | None = None
    plan_id: int | None = None
    office: str = ""
    on: date | None = None
    reason: str = ""
    is_unconfirmed: bool = False
    is_verifying: bool = False
    is_simulated: bool = False
    corrected_on: date | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """The level a unit is to reach in a year; `is_asked` while the office has to settle it.

    Overdue: the year has passed, nothing ended it, and no decision gave the title (decision 12).
    """

    level: str
    year: int
    source: str
    is_asked: bool
    is_overdue: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A title; unconfirmed where only a plan says so."""

    level: str
    source: str
    is_confirmed: bool
    recognised_on: date | None


@dataclass(frozen=True, slots=True)
class UnitStatus:
    """A commune in the matrix. Without target and title it has no set and nothing is judged."""

    unit: Unit
    set: SetView | None
    aim: Aim | None
    title: Held | None
    standings: dict[str, StandingView]

    @property
    def met(self) -> int | None:
        """How many criteria are met; None where nothing is known."""
        if not any(one.standing is not Standing.NO_DATA for one in self.standings.values()):
            return None
        return sum(one.standing in rules.MET for one in self.standings.values())

    @property
    def meets_its_set(self) -> bool:
        """Whether it holds the level, or meets every criterion of its set that applies."""
        if self.title and (self.aim is None or self.aim.level == self.title.level):
            return True
        said = [one.standing for one in self.standings.values()]
        counted = [one for one in said if one is not Standing.NOT_APPLICABLE]
        return bool(counted) and all(one in rules.MET for one in counted)

    @property
    def is_open(self) -> bool:
        """Whether something of its set was not concluded yet, or it has no set."""
        said = [one.standing for one in self.standings.values()]
        return not said or Standing.NO_DATA in said

    @property
    def total(self) -> int | None:
        """How many criteria the set has; None without a set."""
        return len(self.set.criteria) if self.set else None

    @property
    def missing(self) -> list[StandingView]:
        """Criteria that are not met or of which nothing is known, in the order of the set."""
        return [one for one in self.standings.values() if one.standing not in rules.MET]

    @property
    def is_simulated(self) -> bool:
        """Whether any standing is simulated."""
        return any(one.is_simulated for one in self.standings.values())
