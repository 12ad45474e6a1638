"""What is counted in a report's facts: titles, products, co-operatives, visits, documents owed."""

from dataclasses import dataclass
from datetime import date

from thonmoi.kernel.periods import Period


@dataclass(frozen=True, slots=True)
class RecognitionFacts:
    """Units of a kind that hold a level by a decision (procedures 4.2.5): in all, in the year, in
    the period; `claimed` those of which only a plan says so."""

    level: str
    unit_level: str
    held: int
    in_year: int
    in_period: int
    claimed: int


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """An OCOP product as it stood on the day; `is_over` once its recognition ran out or ended."""

    name: str
    maker: str
    commune: str
    stars: int | None
    decision: str
    since: date | None
    until: date | None
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """Co-operatives of one commune: in being, founded and dissolved in the year, inactive ones;
    members of those that gave them, `counted` how many those are."""

    commune: str
    standing: int
    new: int
    dissolved: int
    idle: int
    members: int | None
    counted: int


@dataclass(frozen=True, slots=True)
class ActivityFacts:
    """Activities of one kind within the period."""

    kind: str
    sessions: int
    people: int | None = None


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """Inspections of the period and what came of all that was recommended until its end."""

    made: int = 0
    planned: int = 0
    recommended: int = 0
    closed: int = 0
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SubplanFacts:
    """Plans owed under the plan: issued, and the bodies that have not issued one (never those
    who are asked as a request)."""

    issued: int = 0
    owed: int = 0
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HardshipFacts:
    """What a commune wrote in its own report about what is wanting, why, and what it asks."""

    code: str
    commune: str
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class SentFacts:
    """Who sent what the communes report for a period (half-year, year, ad hoc) that is open."""

    period: str
    sent: tuple[str, ...]
    unsent: tuple[str, ...]

    @property
    def asked(self) -> int:
        """How many communes send: those without target and title have no sheet."""
        return len(self.sent) + len(self.unsent)

    @property
    def label(self) -> str:
        return Period.parse(self.period).label_vi
