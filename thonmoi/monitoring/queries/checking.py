"""What the cross-checks find: in a sheet, and at values that wait for a division."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from thonmoi.audit.kept import kept
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import IndicatorView
from thonmoi.criteria.rules import NUMERIC, Outcome, Verdict
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Cell, Period, Reading
from thonmoi.monitoring.queries.bases import latest_bases
from thonmoi.monitoring.queries.rows import Group, Row, Sheet
from thonmoi.monitoring.rules import base_of
from thonmoi.monitoring.rules.checks import Base, Figure, findings
from thonmoi.plans.models import Target, Task
from thonmoi.plans.rules import PlanState, TaskState
from thonmoi.units import queries as units
from thonmoi.units.models import Unit

BACK = timedelta(days=400)
"""Values of other communes older than this before the period are not compared with."""
NOT_DONE = (TaskState.OPEN, TaskState.DOING)


@dataclass(frozen=True, slots=True)
class Entered:
    """What the checks take of a cell."""

    unit_id: int
    value: str
    numerator: str
    denominator: str


@dataclass(frozen=True, slots=True)
class Around:
    """What figures are held against, for many communes at once."""

    measures: Mapping[int, tuple[str, str]]
    others: Mapping[int, Mapping[int, Decimal]]
    areas: Mapping[int, frozenset[int]]
    bases: Mapping[int, Mapping[str, Base]]
    tasks: Mapping[tuple[int, int], int]
    targets: Mapping[tuple[int, int], Decimal | None]

    def figure(
        self,
        indicator: IndicatorView,
        cell: Cell | Entered,
        before: str = "",
        verdict: Verdict | None = None,
        leading: int | None = None,
    ) -> Figure:
        """A value as the checks take it; `leading` the criterion whose first indicator it is."""
        code, denominator = self.measures.get(indicator.measure_id, ("", ""))
        kind = base_of(indicator.name, denominator)
        among = self.others.get(indicator.measure_id, {})
        area = self.areas.get(cell.unit_id, frozenset())
        tasks = self.tasks.get((cell.unit_id, indicator.id), 0)
        if leading is not None:
            tasks += self.tasks.get((cell.unit_id, -leading), 0)
        return Figure(
            indicator.id,
            indicator.code,
            code,
            indicator.kind,
            _number(indicator, cell.value),
            indicator.unit,
            verdict is not None and verdict.outcome is Outcome.MET,
            _number(indicator, before),
            _decimal(cell.numerator),
            _decimal(cell.denominator),
            self.bases.get(cell.unit_id, {}).get(kind) if kind else None,
            self.targets.get((cell.unit_id, indicator.measure_id)),
            tasks,
            tuple(among[pk] for pk in among if pk in area and pk != cell.unit_id),
        )


def around(
    actor: Actor,
    communes: Collection[Unit],
    measures: Collection[int],
    starts: date,
    compared: Collection[int] | None = None,
) -> Around:
    """Everything for some communes of the actor, in a handful of questions whatever their number.

    What other communes have (of the measures `compared`, else of all) is compared with and never
    told (decision 28).
    """
    ids, day, asked = [one.pk for one in communes], clock.today(), frozenset(measures)
    key = ("checked-beside", tuple(ids), asked, day, actor.areas())
    known = kept(actor, key, lambda: _beside(actor, communes, asked))
    beside = {pk for found in known.areas.values() for pk in found}
    others = _others(beside, asked if compared is None else compared, starts)
    return replace(known, others=others)


def _beside(actor: Actor, communes: Collection[Unit], measures: frozenset[int]) -> Around:
    """All of it but what other communes have: it stays while people enter figures."""
    ids = [one.pk for one in communes]
    named = kept(actor, ("measures-named", measures), lambda: _named(actor, measures))
    districts = {one.pk: one.path.rsplit("/", 2)[0] + "/" for one in communes}
    beside = units.communes_in(actor, tuple(sorted(set(districts.values()))))
    targets = Target.objects.filter(scope__in=ids, measure__in=measures)
    return Around(
        named,
        {},
        {
            pk: frozenset(one.pk for one in beside if one.path.startswith(path))
            for pk, path in districts.items()
        },
        latest_bases(actor, ids),
        _tasks(ids),
        {
            (scope, measure): value
            for scope, measure, value in targets.values_list("scope", "measure", "value")
        },
    )


def _named(actor: Actor, measures: frozenset[int]) -> dict[int, tuple[str, str]]:
    """Code and denominator of measures: one answer for all communes of a set."""
    found = criteria.measures_by_id(actor, measures)
    return {pk: (one.code, one.denominator) for pk, one in found.items()}


def _others(
    ids: Collection[int], measures: Collection[int], starts: date
) -> dict[int, dict[int, Decimal]]:
    rows = Reading.objects.filter(
        unit_id__in=ids, measure_id__in=measures, on__gte=starts - BACK, is_not_applicable=False
    ).order_by("on", "pk")
    found: dict[int, dict[int, Decimal]] = defaultdict(dict)
    for unit_id, measure_id, value in rows.values_list("unit_id", "measure_id", "value"):
        number = _decimal(value)
        if number is not None:
            found[measure_id][unit_id] = number
    return found


def _tasks(ids: Collection[int]) -> dict[tuple[int, int], int]:
    """Tasks not done by unit and indicator, or by unit and minus the criterion (S-38)."""
    rows = Task.objects.filter(
        unit_id__in=ids, state__in=NOT_DONE, clause__plan__state=PlanState.IN_FORCE
    )
    found: dict[tuple[int, int], int] = defaultdict(int)
    for unit_id, indicator_id, criterion_id in rows.values_list(
        "unit_id", "indicator_id", "criterion_id"
    ):
        if indicator_id or criterion_id:
            found[unit_id, indicator_id or -criterion_id] += 1
    return found


def checked(actor: Actor, sheet: Sheet) -> Sheet:
    """The sheet with what the checks find at its values."""
    filled = [(group, row) for group in sheet.groups for row in group.rows if _is_open(row)]
    if not filled:
        return sheet
    wanted = {row.indicator.measure_id for _group, row in filled}
    every = frozenset(row.indicator.measure_id for row in sheet.rows)
    known = around(actor, [sheet.unit], every, sheet.period.starts, wanted)
    figures = [
        known.figure(row.indicator, row.cell, row.before, row.verdict, _leading(group, row))
        for group, row in filled
        if row.cell
    ]
    found = findings(figures)
    groups = tuple(
        replace(
            group,
            rows=tuple(
                replace(row, findings=found.get(row.indicator.id, ())) for row in group.rows
            ),
        )
        for group in sheet.groups
    )
    return replace(sheet, groups=groups)


def one(actor: Actor, row: Row, unit: Unit, period: Period) -> Row:
    """One row with what the checks find at its value alone."""
    if row.cell is None or not row.cell.value:
        return row
    known = around(actor, [unit], [row.indicator.measure_id], period.starts)
    figure = known.figure(row.indicator, row.cell, row.before, row.verdict)
    return replace(row, findings=findings([figure]).get(row.indicator.id, ()))


def _is_open(row: Row) -> bool:
    return bool(row.cell and row.cell.value)


def _leading(group: Group, row: Row) -> int | None:
    return group.criterion.id if row is group.rows[0] else None


def _number(indicator: IndicatorView, value: str) -> Decimal | None:
    return _decimal(value) if indicator.kind in NUMERIC else None


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
