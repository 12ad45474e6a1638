"""Difficulties and proposals in a report's facts, from their register as it stood on the day."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DifficultyFacts:
    """One of them: `state` raised, assigned, escalated, answered or closed; `age` in days, until
    it was closed or the day of the report; the last answer with its day."""

    key: str
    subject: str
    commune: str
    raised_by: str
    raised_on: date
    age: int
    state: str
    is_proposal: bool = False
    owner: str = ""
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class DifficultiesFacts:
    """Open ones by state and the oldest of them; raised, answered and closed in the period.

    `rows` are the open ones, the oldest first, then those closed in the period.
    """

    raised: int
    answered: int
    closed: int
    states: tuple[tuple[str, int], ...]
    rows: tuple[DifficultyFacts, ...] = ()

    @property
    def open(self) -> int:
        """How many were not closed."""
        return sum(count for _state, count in self.states)

    @property
    def oldest(self) -> DifficultyFacts | None:
        """The open one that was raised first."""
        return next((one for one in self.rows if one.state != "closed"), None)

    def of(self, state: str) -> tuple[DifficultyFacts, ...]:
        """Those in a state."""
        return tuple(one for one in self.rows if one.state == state)
