"""The result of a survey as it is shown."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thonmoi.surveys.rules import SurveyKind


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its counts by choice, and the rate of the first choice among the valid."""

    order: int
    text: str
    is_overall: bool
    counts: tuple[tuple[str, int], ...]
    silent: int
    rate: Decimal | None

    @property
    def first(self) -> int:
        return self.counts[0][1] if self.counts else 0


@dataclass(frozen=True, slots=True)
class Counted:
    """Sheets and codes of a hamlet, or of the whole; by `name` "" what is of the commune alone."""

    name: str
    households: int | None
    issued: int
    returned: int
    valid: int
    invalid: int
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """A rate that the rule of the time asks for; None while nobody set it."""

    rate: Decimal | None
    is_confirmed: bool
    source: str
    is_reached: bool | None


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a survey: counts of the whole, of hamlets, of each question, against the rule.

    `rate` is that of the overall question, `lowest` of the question with the fewest satisfied,
    in percent of valid sheets; `coverage` returned of all households, None where a list is not
    known.
    """

    pk: int
    kind: SurveyKind
    unit: str
    unit_code: str
    unit_path: str
    level: str
    title: str
    led_by: str
    published_on: date | None
    posted_until: date | None
    report_paper: str
    total: Counted
    hamlets: tuple[Counted, ...]
    questions: tuple[Answered, ...]
    rate: Decimal | None
    lowest: Decimal | None
    coverage: Decimal | None
    threshold: Requirement
    coverage_threshold: Requirement

    @property
    def issued(self) -> int:
        return self.total.issued

    @property
    def valid(self) -> int:
        return self.total.valid
