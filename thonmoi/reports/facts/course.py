"""The course of an area in a report's facts: what was met on each of several days."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CourseSet:
    """Communes of one set on a day: how many have a result, and criteria met by them in all."""

    slug: str
    judged: int
    met: int

    @property
    def mean(self) -> Decimal | None:
        """Criteria met by a commune on average, two decimals; None where none has a result."""
        if not self.judged:
            return None
        return (Decimal(self.met) / self.judged).quantize(Decimal("0.01"))


@dataclass(frozen=True, slots=True)
class CourseFacts:
    """One day: the sets, and communes that held a title of each level (level, how many)."""

    on: date
    label: str
    sets: tuple[CourseSet, ...] = ()
    titles: tuple[tuple[str, int], ...] = ()
    disbursed: int | None = None

    def of_set(self, slug: str) -> CourseSet | None:
        """The sums of a set on that day."""
        return next((one for one in self.sets if one.slug == slug), None)


@dataclass(frozen=True, slots=True)
class SameFacts:
    """A commune on the same day of the year before: criteria met, gained and lost since."""

    met: int | None
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    """An indicator of one commune (procedures 4.2.4)."""

    criterion: str
    code: str
    name: str
    unit: str
    required: str
    value: str = ""
    outcome: str = ""
    decided: str = ""
    office: str = ""
    evidence: str = ""
    note: str = ""
