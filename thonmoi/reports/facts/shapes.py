"""The shapes of a report's facts. Everything is as of one day; None is "no data", never zero."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thonmoi.criteria.rules import Standing
from thonmoi.criteria.rules.comparing import Reach
from thonmoi.reports.facts.counted import (
    ActivityFacts,
    GroupFacts,
    HardshipFacts,
    ProductFacts,
    RecognitionFacts,
    SentFacts,
    SubplanFacts,
    VisitFacts,
)
from thonmoi.reports.facts.course import CourseFacts, IndicatorFacts, SameFacts
from thonmoi.reports.facts.money import MoneyFacts, ProjectFacts
from thonmoi.reports.facts.voices import DifficultiesFacts

MET = frozenset({Standing.MET, Standing.MET_NOT_SUSTAINABLE})


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a criterion stands; `is_by_plan`: "theo kế hoạch, chưa xác nhận"."""

    code: str
    standing: Standing
    source: str = ""
    reason: str = ""
    is_by_plan: bool = False
    is_verifying: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A group of communes by criteria met, both ends included."""

    label: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class CriterionFacts:
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class SetFacts:
    """A criteria set by which communes are judged, and the bands in which it is summed up."""

    slug: str
    level: str
    name: str
    criteria: tuple[CriterionFacts, ...]
    bands: tuple[Band, ...] = ()

    def name_of(self, code: str) -> str:
        """The name of a criterion of the set."""
        return next(one.name for one in self.criteria if one.code == code)


@dataclass(frozen=True, slots=True)
class AimFacts:
    """The level to reach in a year; `is_asked` while the office has to settle it."""

    level: str
    year: int
    source: str
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class TitleFacts:
    level: str
    source: str
    is_confirmed: bool
    recognised_on: date | None = None


@dataclass(frozen=True, slots=True)
class CommuneFacts:
    """A commune, judged by the set of its own aim or title; without both `set` is empty.

    `before` are the standings on the last day of the period before, by the same set.
    """

    code: str
    name: str
    set: str = ""
    aim: AimFacts | None = None
    title: TitleFacts | None = None
    marks: tuple[Mark, ...] = ()
    before: tuple[Mark, ...] = ()
    same: SameFacts | None = None

    @property
    def met(self) -> int | None:
        """Criteria met; None where nothing is known."""
        return _met(self.marks)

    @property
    def met_before(self) -> int | None:
        """Criteria met at the end of the period before; None where nothing was known."""
        return _met(self.before)

    @property
    def total(self) -> int:
        return len(self.marks)

    def standing(self, *wanted: Standing) -> tuple[str, ...]:
        """Codes of the criteria that stand so, in the order of the set."""
        return tuple(one.code for one in self.marks if one.standing in wanted)

    @property
    def by_plan(self) -> tuple[str, ...]:
        """Codes of the criteria of which only the plan speaks."""
        return tuple(one.code for one in self.marks if one.is_by_plan)

    def marked(self, codes: tuple[str, ...]) -> tuple[Mark, ...]:
        """The marks of some criteria."""
        return tuple(one for one in self.marks if one.code in codes)

    @property
    def gained(self) -> tuple[str, ...]:
        """Criteria that were concluded not met and are met now."""
        return self._turned(lambda old, new: old is Standing.NOT_MET and new in MET)

    @property
    def lost(self) -> tuple[str, ...]:
        """Criteria that were met and are concluded not met now."""
        return self._turned(lambda old, new: old in MET and new is Standing.NOT_MET)

    def _turned(self, test: object) -> tuple[str, ...]:
        was = {one.code: one.standing for one in self.before}
        return tuple(
            one.code
            for one in self.marks
            if one.code in was and test(was[one.code], one.standing)  # type: ignore[operator]  # callable
        )


def _met(marks: tuple[Mark, ...]) -> int | None:
    if all(one.standing is Standing.NO_DATA for one in marks):
        return None
    return sum(one.standing in MET for one in marks)


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """A target in the words of the plan, and the latest confirmed figure, where there is one.

    `key` is its clause and its place among the targets of the clause: "IV.1.-4.2".
    """

    key: str
    clause: str
    what: str
    said: str
    unit: str = ""
    baseline: Decimal | None = None
    now: Decimal | None = None
    now_on: date | None = None
    reach: Reach | None = None


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """A work, purchase or activity that the plan asks for; `projects` those followed for it:
    one, or the parts into which it was split."""

    clause: str
    commune: str
    what: str
    quantity: str = ""
    place: str = ""
    projects: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """How many tasks the plan gives, by what was reported of them."""

    total: int = 0
    done: int = 0
    doing: int = 0
    dropped: int = 0
    unowned: int = 0

    @property
    def silent(self) -> int:
        """Tasks of which nothing was reported."""
        return self.total - self.done - self.doing - self.dropped


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """The plan that the report answers to; the number is empty while it is not recorded."""

    id: int
    year: int
    title: str
    issuer: str
    symbol: str
    number: str = ""
    issued_on: date | None = None
    in_force_from: date | None = None
    tasks: TaskFacts = TaskFacts()
    unowned: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def has_number(self) -> bool:
        """Whether number and date are recorded."""
        return bool(self.number and self.issued_on)


@dataclass(frozen=True, slots=True)
class CheckingFacts:
    """Figures that divisions confirmed or returned within the period; communes concerned."""

    confirmed: int = 0
    returned: int = 0
    communes: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a periodic report of an area says, as of `on`; `compared_on` is the day before
    the period began, `same_on` that of the year before on which the same period stood.

    `products` and `groups` are None where their register holds nothing: that is no zero.
    """

    unit_code: str
    unit: str
    unit_level: str
    period: str
    on: date
    compared_on: date
    plan: PlanFacts | None = None
    sets: tuple[SetFacts, ...] = ()
    communes: tuple[CommuneFacts, ...] = ()
    targets: tuple[TargetFacts, ...] = ()
    works: tuple[WorkFacts, ...] = ()
    documents: tuple[str, ...] = ()
    documents_total: int = 0
    checking: CheckingFacts = CheckingFacts()
    sent: SentFacts | None = None
    is_simulated: bool = False
    kind: str = ""
    same_on: date | None = None
    course: tuple[CourseFacts, ...] = ()
    money: MoneyFacts | None = None
    projects: tuple[ProjectFacts, ...] = ()
    recognised: tuple[RecognitionFacts, ...] = ()
    products: tuple[ProductFacts, ...] | None = None
    groups: tuple[GroupFacts, ...] | None = None
    activities: tuple[ActivityFacts, ...] = ()
    visits: VisitFacts | None = None
    subplans: SubplanFacts | None = None
    hardships: tuple[HardshipFacts, ...] = ()
    indicators: tuple[IndicatorFacts, ...] = ()
    difficulties: DifficultiesFacts | None = None

    @property
    def code(self) -> str:
        """The period with what tells a review of a year from its report: "2025-Y/review"."""
        return f"{self.period}/{self.kind}" if self.kind == "review" else self.period

    def of_set(self, slug: str) -> tuple[CommuneFacts, ...]:
        """The communes judged by a set."""
        return tuple(one for one in self.communes if one.set == slug)

    def set_of(self, commune: CommuneFacts) -> SetFacts | None:
        """The set by which a commune is judged."""
        return next((one for one in self.sets if one.slug == commune.set), None)

    @property
    def aiming(self) -> tuple[CommuneFacts, ...]:
        """Communes that are to reach a level."""
        return tuple(one for one in self.communes if one.aim)
