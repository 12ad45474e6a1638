"""The entry sheet of a commune for a period: every indicator of its set, one row each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import ChargeView, CriterionView, IndicatorView, SetView
from thonmoi.criteria.rules import ChargeRole, Kind, Verdict, judge
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.monitoring import cells, rules
from thonmoi.monitoring.models import Cell, Evidence, Period, Reading, Submission
from thonmoi.monitoring.queries.gates import entry_gate
from thonmoi.monitoring.queries.standings import status
from thonmoi.monitoring.rules import Gate
from thonmoi.plans.models import Target
from thonmoi.plans.rules import figure
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator on the sheet: what was, what is typed, what is required, how it is judged."""

    indicator: IndicatorView
    cell: Cell | None
    previous: str
    target: str
    verdict: Verdict
    meaning: cells.Meaning
    fall: Decimal | None
    evidence: int
    owner: str
    is_locked: bool = False

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
        return self.fall is not None or self.verdict.is_near


@dataclass(frozen=True, slots=True)
class Group:
    """A criterion on the sheet, with who leads it."""

    criterion: CriterionView
    leads: tuple[ChargeView, ...]
    rows: tuple[Row, ...]

    @property
    def filled(self) -> int:
        return sum(row.is_filled for row in self.rows)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet; `submission` is None until it was sent once."""

    unit: Unit
    period: Period
    set: SetView
    groups: tuple[Group, ...]
    submission: Submission | None
    gate: Gate

    @property
    def rows(self) -> list[Row]:
        return [row for group in self.groups for row in group.rows]

    def row(self, indicator_id: int) -> Row:
        """The row of an indicator of the set."""
        return next(row for row in self.rows if row.indicator.id == indicator_id)

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
    def to_send(self) -> list[Row]:
        return [row for row in self.rows if row.state == rules.CellState.DRAFT and row.is_filled]

    @property
    def with_chair(self) -> list[Row]:
        return [row for row in self.rows if row.state == rules.CellState.SENT]

    @property
    def changed(self) -> list[Row]:
        """Rows with the chair whose value differs from the last one."""
        return [row for row in self.with_chair if row.previous and row.shown != row.previous]


def require_area(actor: Actor, unit: Unit) -> None:
    """A commune's figures are its own area's to read; neighbours see the matrix (decision 28)."""
    if not actor.covers(unit.path):
        raise NotFound("access.not-found", _("There is nothing here that you may see."))


def sheet(actor: Actor, unit: Unit, period: Period) -> Sheet:
    """The sheet of a unit by the set of its own aim or title. NotFound where it has none."""
    require_area(actor, unit)
    set_ = status(actor, unit).set
    if set_ is None:
        raise NotFound(
            "sheet.no-set",
            _("This commune has neither target nor title, so no criteria set applies to it yet."),
        )
    entry = entry_gate(actor, period, unit)
    known = _known(unit, period, set_, [i for c in set_.criteria for i in c.indicators], entry)
    charges = criteria.charges(actor, set_.id)
    group = criteria.group_of(actor, unit.path, set_)
    return Sheet(
        unit,
        period,
        set_,
        tuple(
            Group(
                criterion,
                tuple(c for c in charges.get(criterion.code, ()) if c.role == ChargeRole.LEAD),
                tuple(
                    _row(indicator, known, group, period, _owner(charges, criterion, indicator))
                    for indicator in criterion.indicators
                ),
            )
            for criterion in set_.criteria
        ),
        Submission.objects.filter(unit=unit, period=period)
        .select_related("period", "unit")
        .first(),
        entry,
    )


def row(actor: Actor, unit: Unit, period: Period, indicator_id: int) -> Row:
    """One row of the sheet; NotFound where the unit's set has no such indicator."""
    require_area(actor, unit)
    set_ = status(actor, unit).set
    for criterion in set_.criteria if set_ else ():
        for indicator in criterion.indicators:
            if indicator.id == indicator_id and set_:
                charges = criteria.charges(actor, set_.id)
                group = criteria.group_of(actor, unit.path, set_)
                entry = entry_gate(actor, period, unit)
                known = _known(unit, period, set_, [indicator], entry)
                return _row(indicator, known, group, period, _owner(charges, criterion, indicator))
    raise NotFound("sheet.no-indicator", _("The commune's criteria set has no such indicator."))


@dataclass(frozen=True, slots=True)
class _Known:
    cells: dict[int, Cell]
    evidence: dict[int, int]
    previous: dict[int, Reading]
    targets: dict[int, str]
    gate: Gate

    def is_locked(self, period: Period, cell: Cell | None) -> bool:
        """Whether the period takes no change: what was returned is mended while it closes."""
        is_mending = cell is not None and bool(cell.return_reason)
        is_closing = period.state == rules.PeriodState.CLOSING
        return not self.gate.is_open and not (is_closing and is_mending)


def _known(
    unit: Unit,
    period: Period,
    set_: SetView,
    indicators: Iterable[IndicatorView],
    gate: Gate,
) -> _Known:
    wanted = {i.id: i for i in indicators}
    measures = {i.measure_id for i in wanted.values()}
    found = {
        c.indicator_id: c
        for c in Cell.objects.filter(
            unit=unit, period=period, indicator_id__in=wanted
        ).select_related("unit")
    }
    counts: dict[int, int] = defaultdict(int)
    shown = Evidence.objects.filter(cell__in=[c.pk for c in found.values()], withdrawn_at=None)
    for cell_id in shown.values_list("cell_id", flat=True):
        counts[cell_id] += 1
    before = (
        Reading.objects.filter(unit=unit, measure_id__in=measures, on__lt=period.ends)
        .exclude(period=period)
        .order_by("on", "pk")
    )
    targets = {
        t.measure_id: figure(t.value, t.unit_text)
        for t in Target.objects.filter(scope=unit, measure_id__in=measures)
        if t.measure_id is not None
    }
    return _Known(found, dict(counts), {r.measure_id: r for r in before}, targets, gate)


def _owner(
    charges: dict[str, list[ChargeView]], criterion: CriterionView, indicator: IndicatorView
) -> str:
    owners = (
        c.agency
        for c in charges.get(criterion.code, ())
        if c.role == ChargeRole.ENTER and c.indicator_code == indicator.code
    )
    return next(owners, "")


def _row(
    indicator: IndicatorView, known: _Known, group: str | None, period: Period, owner: str
) -> Row:
    cell = known.cells.get(indicator.id)
    before = known.previous.get(indicator.measure_id)
    value = cell.value if cell else ""
    is_na = bool(cell and cell.is_not_applicable)
    reading = cells.reading_of(indicator.rule, value, is_not_applicable=is_na)
    meaning = cells.Meaning(value)
    if cell and cell.typed and not cell.value:
        meaning = cells.mean(indicator.rule, cell.typed)
    return Row(
        indicator,
        cell,
        cells.shown(indicator.rule, before.value) if before else "",
        known.targets.get(indicator.measure_id, ""),
        judge(indicator.rule, reading, group, period.starts.year),
        meaning,
        cells.fallen(indicator.rule, before.value if before else "", value),
        known.evidence.get(cell.pk, 0) if cell else 0,
        owner,
        known.is_locked(period, cell),
    )
