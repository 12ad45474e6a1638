"""The entry sheet as pages show it: its rows, grouped by criterion."""

from dataclasses import dataclass, replace
from decimal import Decimal

from thonmoi.criteria.queries import ChargeView, CriterionView, IndicatorView, SetView
from thonmoi.criteria.rules import Kind, Verdict
from thonmoi.kernel.numbers import format_number
from thonmoi.monitoring import cells, rules
from thonmoi.monitoring.models import Cell, Period, Submission
from thonmoi.monitoring.rules import Gate
from thonmoi.monitoring.rules.checks import Base, Finding
from thonmoi.units.models import Unit

PRESSING = frozenset({rules.CellState.RETURNED, rules.CellState.OFFERED})


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator on the sheet: what was, what is typed, what is required, how it is judged."""

    indicator: IndicatorView
    cell: Cell | None
    previous: str
    target: str
    verdict: Verdict
    meaning: cells.Meaning
    evidence: int
    owner: str
    is_locked: bool = False
    before: str = ""
    goal: Decimal | None = None
    base: Base | None = None
    required: Decimal | None = None
    findings: tuple[Finding, ...] = ()
    group: str | None = None

    def holding(self, cell: Cell | None, year: int) -> "Row":
        """The row with another cell at its place: what that means and how it is judged."""
        verdict, meaning = cells.judged(self.indicator.rule, cell, self.group, year)
        return replace(self, cell=cell, verdict=verdict, meaning=meaning)

    @property
    def version(self) -> int:
        return self.cell.version if self.cell else 0

    @property
    def state(self) -> str:
        return self.cell.state if self.cell else rules.CellState.DRAFT

    @property
    def typed(self) -> str:
        return self.cell.typed if self.cell else ""

    @property
    def as_typed(self) -> str:
        """What the input holds: the text as typed, or the mark that it does not apply."""
        return "n/a" if self.cell and self.cell.is_not_applicable else self.typed

    @property
    def is_editable(self) -> bool:
        return not self.owner and not self.is_locked and self.state in rules.EDITABLE

    @property
    def is_filled(self) -> bool:
        return bool(self.cell and (self.cell.value or self.cell.is_not_applicable))

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Choices of a row that is chosen, not typed; official words stay Vietnamese."""
        if self.indicator.rule.kind is Kind.BOOLEAN:
            return [("Đạt", "Đạt"), ("Chưa đạt", "Chưa đạt")]
        return [(grade, grade) for grade in self.indicator.rule.scale]

    @property
    def shown(self) -> str:
        return cells.shown(self.indicator.rule, self.cell.value) if self.cell else ""

    @property
    def is_doubtful(self) -> bool:
        return bool(self.findings) or self.verdict.is_near

    @property
    def is_asked(self) -> bool:
        """Whether a remark on it waits to be settled."""
        return bool(getattr(self.cell, "is_asked", False))

    @property
    def is_missing(self) -> bool:
        """Whether the commune should enter it and has not."""
        return not self.owner and not self.is_filled

    @property
    def is_as_before(self) -> bool:
        """Whether it is the very value of the last period: carried over, or measured again."""
        return bool(self.previous) and self.shown == self.previous

    @property
    def may_carry(self) -> bool:
        """Whether the last value is offered to be typed again."""
        return bool(self.previous) and self.is_editable and not self.typed

    @property
    def divided(self) -> str:
        """What "tử số / mẫu số" comes to, where it was typed so."""
        return self.shown if self.cell and self.cell.denominator else ""

    @property
    def whole(self) -> str:
        """The base figure that is offered as the denominator, as it is typed."""
        has_rate = self.base is not None and cells.is_rate(self.indicator.rule)
        return format_number(self.base.value) if self.base and has_rate else ""

    @property
    def offers(self) -> tuple[str, ...]:
        """What was typed might mean: with the base figure where the denominator is missing."""
        typed = self.typed.strip()
        if typed.endswith("/") and self.whole:
            return (f"{typed[:-1].strip()}/{self.whole}",)
        return self.meaning.offers


@dataclass(frozen=True, slots=True)
class Group:
    """A criterion on the sheet, with who leads it."""

    criterion: CriterionView
    leads: tuple[ChargeView, ...]
    rows: tuple[Row, ...]

    @property
    def filled(self) -> int:
        return sum(row.is_filled for row in self.rows)

    @property
    def is_pressing(self) -> bool:
        """Whether a value is wrong, returned, or waits for the agreement of the commune."""
        return any(row.meaning.error or row.state in PRESSING for row in self.rows)

    @property
    def is_to_fill(self) -> bool:
        return any(row.is_missing and row.is_editable for row in self.rows)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet; `submission` is None until it was sent once.

    `pieces` counts evidence: what serves several values counts once (S-30).
    """

    unit: Unit
    period: Period
    set: SetView
    groups: tuple[Group, ...]
    submission: Submission | None
    gate: Gate
    pieces: int = 0
    group: str | None = None

    @property
    def rows(self) -> list[Row]:
        return [row for group in self.groups for row in group.rows]

    def row(self, indicator_id: int) -> Row:
        """The row of an indicator of the set; NotFound where it has no such indicator."""
        for row in self.rows:
            if row.indicator.id == indicator_id:
                return row
        raise cells.no_indicator()

    @property
    def unfolded(self) -> frozenset[str]:
        """Criteria that are open where groups are folded: the pressing ones, the first to fill."""
        held = [one for one in self.groups if one.rows]
        chosen = [one for one in held if one.is_pressing]
        chosen += [one for one in held if one.is_to_fill][:1]
        return frozenset(one.criterion.code for one in chosen or held[:1])

    @property
    def is_simulated(self) -> bool:
        """Whether any value on it is simulated."""
        return any(row.cell.is_simulated for row in self.rows if row.cell)

    @property
    def filled(self) -> int:
        return sum(row.is_filled for row in self.rows)

    @property
    def errors(self) -> list[Row]:
        return [row for row in self.rows if row.meaning.error]

    @property
    def doubts(self) -> list[Row]:
        return [row for row in self.rows if row.is_doubtful and row.is_editable]

    @property
    def returned(self) -> list[Row]:
        return [row for row in self.rows if row.state == rules.CellState.RETURNED]

    @property
    def missing(self) -> list[Row]:
        """Rows that are empty and the commune's to fill."""
        return [row for row in self.rows if row.is_missing]

    @property
    def to_send(self) -> list[Row]:
        return [row for row in self.rows if row.state == rules.CellState.DRAFT and row.is_filled]

    @property
    def with_chair(self) -> list[Row]:
        return [row for row in self.rows if row.state == rules.CellState.SENT]

    @property
    def changed(self) -> list[Row]:
        """Rows with the chair whose value differs from the last one."""
        return [row for row in self.with_chair if row.previous and row.shown != row.previous]
