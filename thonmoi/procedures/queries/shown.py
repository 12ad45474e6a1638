"""A procedure as it holds at a place: its numbers with what officials confirmed there."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise

from thonmoi.kernel.numbers import format_number
from thonmoi.procedures import rules
from thonmoi.procedures.rules import Body, Confidence, DayKind, NumberKind, ProcedureKind

Words = str | Promise


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number: days, times, or percent. `value` is None while nobody set it.

    `confidence` "confirmed" comes with the document (`paper`, `on`) that set it for `unit_path`;
    the others are those of the pack, with its `source`.
    """

    pk: int
    of: str
    kind: NumberKind
    value: Decimal | None
    day_kind: DayKind | None
    confidence: Confidence
    source: str
    paper: str = ""
    on: date | None = None
    unit_path: str = ""

    def __str__(self) -> str:
        return str(self.label)

    @property
    def label(self) -> Words:
        return rules.NUMBER_LABELS[self.kind]

    @property
    def is_known(self) -> bool:
        return self.value is not None

    @property
    def is_confirmed(self) -> bool:
        return self.confidence is Confidence.CONFIRMED

    @property
    def days(self) -> int | None:
        """The number as whole days or times; None while it is not known."""
        return None if self.value is None else int(self.value)

    @property
    def words(self) -> str:
        """``15 calendar days``, ``90%``, ``5``; the word for what is not known."""
        if self.value is None:
            return str(rules.UNKNOWN_WORD)
        if self.kind in rules.TERMS:
            return f"{self.days} {rules.DAY_LABELS[self.day_kind or DayKind.CALENDAR]}"
        figure = format_number(self.value.normalize() if self.value % 1 else int(self.value))
        return figure if self.kind in rules.COUNTS else f"{figure}%"


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper that a step needs."""

    code: str
    name: str
    is_required: bool
    confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class _Numbered:
    code: str
    name: str
    numbers: tuple[NumberView, ...]
    confidence: str
    source: str

    def number(self, kind: NumberKind) -> NumberView | None:
        """The number of a kind; None where the rule has none of it."""
        return next((one for one in self.numbers if one.kind is kind), None)

    def value(self, kind: NumberKind) -> Decimal | None:
        """The value of a number; None where the rule has none, or nobody set it."""
        found = self.number(kind)
        return found.value if found else None


@dataclass(frozen=True, slots=True)
class StepView(_Numbered):
    """A step; it begins when that of the code `after` has ended ("": the first)."""

    body: Body
    body_name: str
    after: str
    is_optional: bool
    note: str
    papers: tuple[PaperView, ...]


@dataclass(frozen=True, slots=True)
class ConditionView(_Numbered):
    """A condition; `names` are the criteria that it names."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """A procedure whole, as it holds at a place."""

    pk: int
    slug: str
    kind: ProcedureKind
    name: str
    area: str
    levels: str
    valid_from: date
    valid_to: date | None
    note: str
    confidence: str
    source: str
    steps: tuple[StepView, ...]
    conditions: tuple[ConditionView, ...]

    def __str__(self) -> str:
        return self.name

    @property
    def unit_path(self) -> str:
        return self.area

    @property
    def kind_label(self) -> Words:
        return rules.KIND_LABELS[self.kind]

    @property
    def unknown(self) -> int:
        """How many of its numbers nobody has set."""
        parts = (*self.steps, *self.conditions)
        return sum(not one.is_known for part in parts for one in part.numbers)

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)

    def step(self, code: str) -> StepView:
        """The step of a code. KeyError where the procedure has none."""
        return {one.code: one for one in self.steps}[code]

    def has_step(self, code: str) -> bool:
        return any(one.code == code for one in self.steps)

    def condition(self, code: str) -> ConditionView | None:
        return next((one for one in self.conditions if one.code == code), None)
