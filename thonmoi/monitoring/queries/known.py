"""The values of a unit as they were known on past days, reported and confirmed apart."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Confirmation, Reading
from thonmoi.monitoring.rules import WITHDRAWN, CellState
from thonmoi.monitoring.rules.knowing import Given
from thonmoi.units.models import Unit

OUTCOMES = (CellState.CONFIRMED, CellState.RETURNED, WITHDRAWN)


def given(
    actor: Actor, unit: Unit, measures: Collection[int], until: date
) -> dict[int, list[Given]]:
    """By measure: every value of a unit up to a day, in order, with what divisions said of it.

    A value that somebody sent in is known from the day it was approved; one of a paper, and a
    simulated one, from its own day. What was done in real time counts at the latest on the
    working date (decision 1). Two questions; the caller has found the unit for the actor.
    """
    rows = list(
        Reading.objects.filter(unit=unit, measure_id__in=measures, on__lte=until).order_by(
            "on", "pk"
        )
    )
    said = defaultdict(list)
    for one in Confirmation.objects.filter(reading__in=[r.pk for r in rows], outcome__in=OUTCOMES):
        said[one.reading_id].append(one)
    found: dict[int, list[Given]] = defaultdict(list)
    for row in rows:
        found[row.measure_id].append(_given(row, said[row.pk]))
    return found


def _given(row: Reading, said: list[Confirmation]) -> Given:
    is_own_day = row.is_simulated or row.cell_id is None
    since = row.on if is_own_day else max(row.on, clock.day(row.at))
    held = [one for one in said if one.outcome != CellState.RETURNED]
    returned = [max(since, clock.day(one.at)) for one in said if one.outcome == CellState.RETURNED]
    return Given(
        row.value,
        row.is_not_applicable,
        row.on,
        since,
        tuple(
            (
                since if row.is_simulated else max(since, clock.day(one.at)),
                clock.day(one.withdrawn_at) if one.withdrawn_at else None,
            )
            for one in held
        ),
        min(returned, default=None),
        row.is_simulated,
    )
