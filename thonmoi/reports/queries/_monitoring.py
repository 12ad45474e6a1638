"""Figures of monitoring as facts: the latest confirmed readings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from django.db.models import Q

from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Reading as Row
from thonmoi.monitoring.rules import CellState


@dataclass(frozen=True, slots=True)
class Reading:
    """The latest confirmed figure of a target."""

    value: Decimal
    on: date


def latest_figures(
    actor: Actor, wanted: Mapping[int, tuple[int, str]], on: date
) -> dict[int, Reading]:
    """The latest confirmed figure for each key of `wanted` (measure, path of the unit).

    What a plan says itself is no reading of today; what was entered in a cell counts once it
    is confirmed, what the office recorded counts at once.
    """
    measures = {measure for measure, _path in wanted.values()}
    paths = {path for _measure, path in wanted.values()}
    rows = Row.objects.filter(
        Q(cell=None) | Q(confirmations__outcome=CellState.CONFIRMED),
        measure__in=measures,
        unit__path__in=paths,
        on__lte=on,
        clause=None,
        is_not_applicable=False,
    ).values_list("measure_id", "unit__path", "value", "on")
    latest: dict[tuple[int, str], Reading] = {}
    for measure, path, value, day in rows.order_by("on", "at", "pk"):
        number = _decimal(value)
        if number is not None:
            latest[measure, path] = Reading(number, day)
    return {key: latest[place] for key, place in wanted.items() if place in latest}


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
