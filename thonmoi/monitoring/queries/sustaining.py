"""What speaks for "met, but not sustainable" at a criterion of a commune, beside the form."""

from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import IndicatorView
from thonmoi.criteria.rules import judge
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring import cells
from thonmoi.monitoring.models import Confirmation, Evidence, Reading
from thonmoi.monitoring.queries.sheet_area import require_area
from thonmoi.monitoring.queries.standings import status
from thonmoi.monitoring.rules import CellState, Held, Worry, worries
from thonmoi.units.models import Unit


def unsustained(actor: Actor, unit: Unit, criterion_id: int) -> tuple[Worry, ...]:
    """Why a criterion that is met may not last, indicator by indicator; empty where nothing is.

    From the confirmed values of the commune's own set and the newest evidence of each.
    """
    require_area(actor, unit)
    set_ = status(actor, unit).set
    found = next((c for c in set_.criteria if c.id == criterion_id), None) if set_ else None
    if set_ is None or found is None:
        return ()
    group, today = criteria.group_of(actor, unit.path, set_), clock.today()
    values = _values(unit, {one.measure_id for one in found.indicators})
    shown = _evidence(unit, {one.id for one in found.indicators})
    held = (_held(one, values[one.measure_id], shown, group, today) for one in found.indicators)
    return worries(held, today)


def _values(unit: Unit, measures: set[int]) -> dict[int, list[Reading]]:
    """Readings that were confirmed and not corrected since, oldest first, by measure."""
    sure = Confirmation.objects.filter(outcome=CellState.CONFIRMED).values("reading")
    rows = Reading.objects.filter(unit=unit, measure_id__in=measures, pk__in=sure)
    found: dict[int, list[Reading]] = defaultdict(list)
    for row in rows.exclude(corrected_by__in=sure).order_by("on", "pk"):
        found[row.measure_id].append(row)
    return found


def _evidence(unit: Unit, indicators: set[int]) -> dict[int, datetime]:
    """When each indicator was last shown true; a piece that came from elsewhere has its own day."""
    rows = Evidence.objects.filter(
        cell__unit=unit, cell__indicator_id__in=indicators, withdrawn_at=None
    ).select_related("origin", "cell")
    found: dict[int, datetime] = {}
    for row in rows:
        at = row.origin.added_at if row.origin else row.added_at
        key = row.cell.indicator_id
        found[key] = max(at, found.get(key, at))
    return found


def _held(
    indicator: IndicatorView,
    readings: list[Reading],
    shown: dict[int, datetime],
    group: str | None,
    today: date,
) -> Held:
    last = readings[-1] if readings else None
    reading = (
        cells.reading_of(indicator.rule, last.value, is_not_applicable=last.is_not_applicable)
        if last
        else None
    )
    verdict = judge(indicator.rule, reading, group, today.year)
    at = shown.get(indicator.id)
    return Held(
        indicator.code,
        verdict.outcome,
        indicator.direction,
        _numbers(readings),
        verdict.requirement,
        verdict.is_near,
        clock.day(at) if at else None,
    )


def _numbers(readings: list[Reading]) -> list[Decimal]:
    found = []
    for one in readings:
        try:
            found.append(Decimal(one.value))
        except InvalidOperation:
            continue
    return found
