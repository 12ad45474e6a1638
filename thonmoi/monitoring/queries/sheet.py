"""The entry sheet of a commune for a period: every indicator of its set, one row each."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import IndicatorView, SetView
from thonmoi.criteria.rules import ChargeRole, require
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.monitoring import cells, rules
from thonmoi.monitoring.models import Cell, Evidence, Period, Reading, Remark, Submission
from thonmoi.monitoring.queries.bases import latest_bases
from thonmoi.monitoring.queries.gates import entry_gate
from thonmoi.monitoring.queries.rows import Group, Row, Sheet
from thonmoi.monitoring.queries.sheet_area import require_area
from thonmoi.monitoring.queries.standings import set_of
from thonmoi.monitoring.rules import Gate, base_of
from thonmoi.monitoring.rules.checks import Base
from thonmoi.plans.models import Target
from thonmoi.plans.rules import figure
from thonmoi.units.models import Unit

__all__ = ["Group", "Row", "Sheet", "require_area", "row", "sheet"]


def sheet(actor: Actor, unit: Unit, period: Period) -> Sheet:
    """The sheet of a unit by the set of its own aim or title. NotFound where it has none."""
    require_area(actor, unit)
    set_ = set_of(actor, unit)
    if set_ is None:
        raise NotFound(
            "sheet.no-set",
            _("This commune has neither target nor title, so no criteria set applies to it yet."),
        )
    entry = entry_gate(actor, period, unit)
    known = _known(actor, unit, period, set_, entry)
    charges = criteria.charges(actor, set_.id)
    owners, group = _held(actor, unit, set_)
    return Sheet(
        unit,
        period,
        set_,
        tuple(
            Group(
                criterion,
                tuple(c for c in charges.get(criterion.code, ()) if c.role == ChargeRole.LEAD),
                tuple(
                    _row(
                        indicator,
                        known,
                        group,
                        period,
                        owners.get((criterion.code, indicator.code), ""),
                    )
                    for indicator in criterion.indicators
                ),
            )
            for criterion in set_.criteria
        ),
        Submission.objects.filter(unit=unit, period=period)
        .select_related("period", "unit")
        .first(),
        entry,
        known.pieces,
        group,
    )


def _held(actor: Actor, unit: Unit, set_: SetView) -> tuple[dict[tuple[str, str], str], str]:
    """Who enters figures of a set for all communes, and the group of a unit in it."""

    def ask() -> tuple[dict[tuple[str, str], str], str]:
        return criteria.owners(actor, set_.id), criteria.group_of(actor, unit.path, set_)

    key = ("sheet-held", unit.path, set_.id, clock.today(), actor.areas())
    return kept(actor, key, ask)


def row(actor: Actor, unit: Unit, period: Period, indicator_id: int) -> Row:
    """One row of the sheet; NotFound where the unit's set has no such indicator."""
    require_area(actor, unit)
    set_ = set_of(actor, unit)
    for criterion in set_.criteria if set_ else ():
        for indicator in criterion.indicators:
            if indicator.id == indicator_id and set_:
                owners, group = _held(actor, unit, set_)
                entry = entry_gate(actor, period, unit)
                known = _known(actor, unit, period, set_, entry, only=indicator)
                owner = owners.get((criterion.code, indicator.code), "")
                return _row(indicator, known, group, period, owner)
    raise cells.no_indicator()


@dataclass(frozen=True, slots=True)
class _Known:
    cells: dict[int, Cell]
    evidence: dict[int, int]
    pieces: int
    previous: Mapping[int, str]
    gate: Gate
    targets: Mapping[int, tuple[Decimal | None, str]]
    bases: Mapping[str, Base]
    denominators: Mapping[int, str]

    def base(self, indicator: IndicatorView) -> Base | None:
        """The base figure that a rate has as its denominator."""
        if not cells.is_rate(indicator.rule) or not self.bases:
            return None
        kind = base_of(indicator.name, self.denominators.get(indicator.measure_id, ""))
        return self.bases.get(kind) if kind else None

    def is_locked(self, period: Period, cell: Cell | None) -> bool:
        """Whether the period takes no change: what was returned is mended while it closes."""
        is_mending = cell is not None and bool(cell.return_reason)
        is_closing = period.state == rules.PeriodState.CLOSING
        return not self.gate.is_open and not (is_closing and is_mending)


def _cells(unit: Unit, period: Period, indicators: Iterable[int]) -> QuerySet[Cell]:
    """Cells, each with whether somebody asked for something that is not settled: `is_asked`."""
    asked = Remark.objects.filter(cell=OuterRef("pk"), is_flagged=True, settled_at=None)
    rows = Cell.objects.filter(unit=unit, period=period, indicator_id__in=indicators)
    return rows.annotate(is_asked=Exists(asked)).select_related("unit")


def _known(
    actor: Actor,
    unit: Unit,
    period: Period,
    set_: SetView,
    gate: Gate,
    only: IndicatorView | None = None,
) -> _Known:
    """What the rows of a set need, or the row of one indicator alone."""
    wanted = [only] if only else set_.indicators
    found = {c.indicator_id: c for c in _cells(unit, period, [i.id for i in wanted])}
    counts: dict[int, int] = defaultdict(int)
    shown = Evidence.objects.filter(cell__in=[c.pk for c in found.values()], withdrawn_at=None)
    pieces = set()
    for pk, cell_id, origin_id in shown.values_list("pk", "cell_id", "origin_id"):
        counts[cell_id] += 1
        pieces.add(origin_id or pk)
    measures = frozenset(i.measure_id for i in set_.indicators)
    previous = _before(actor, unit, period, {only.measure_id} if only else measures)
    key = ("sheet-beside", unit.pk, measures, actor.areas())
    beside = kept(actor, key, lambda: _beside(actor, unit, measures))
    return _Known(found, dict(counts), len(pieces), previous, gate, *beside)


def _before(
    actor: Actor, unit: Unit, period: Period, measures: Collection[int]
) -> Mapping[int, str]:
    """The last values before a period, by measure; kept where more than one is asked for.

    Around a deadline readings are approved all the time: one alone is asked for anew.
    """
    rows = (
        Reading.objects.filter(unit=unit, measure_id__in=measures, on__lt=period.ends)
        .exclude(period=period)
        .order_by("on", "pk")
        .values_list("measure_id", "value")
    )
    if len(measures) == 1:
        return dict(rows)
    key = ("sheet-before", unit.pk, period.pk, frozenset(measures), actor.areas())
    return kept(actor, key, lambda: dict(rows))


def _beside(
    actor: Actor, unit: Unit, measures: frozenset[int]
) -> tuple[dict[int, tuple[Decimal | None, str]], Mapping[str, Base], dict[int, str]]:
    """Targets of a unit by measure, its base figures, the denominators of measures."""
    rows = Target.objects.filter(scope=unit, measure_id__in=measures)
    targets = {
        measure: (value, text)
        for measure, value, text in rows.values_list("measure_id", "value", "unit_text")
    }
    bases = latest_bases(actor, [unit.pk])[unit.pk]
    named = criteria.measures_by_id(actor, measures) if bases else {}
    return targets, bases, {pk: one.denominator for pk, one in named.items()}


def _row(
    indicator: IndicatorView, known: _Known, group: str | None, period: Period, owner: str
) -> Row:
    cell = known.cells.get(indicator.id)
    before = known.previous.get(indicator.measure_id, "")
    verdict, meaning = cells.judged(indicator.rule, cell, group, period.starts.year)
    goal, unit_text = known.targets.get(indicator.measure_id, (None, ""))
    has_goal = indicator.measure_id in known.targets
    return Row(
        indicator,
        cell,
        cells.shown(indicator.rule, before),
        figure(goal, unit_text) if has_goal else "",
        verdict,
        meaning,
        known.evidence.get(cell.pk, 0) if cell else 0,
        owner,
        known.is_locked(period, cell),
        before,
        goal,
        known.base(indicator),
        _required(indicator, group, period),
        group=group,
    )


def _required(indicator: IndicatorView, group: str | None, period: Period) -> Decimal | None:
    found = require(indicator.rule, group, period.starts.year).threshold
    return found.value if found and isinstance(found.value, Decimal) else None
