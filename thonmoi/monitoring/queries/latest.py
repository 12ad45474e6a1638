"""The last reading of each measure of many units, in one question."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Confirmation, Reading
from thonmoi.monitoring.rules import CellState


@dataclass(frozen=True, slots=True)
class Latest:
    """A value as it is kept (text with a decimal point), or the mark that it does not apply."""

    value: str
    is_not_applicable: bool = False


def latest_readings(
    actor: Actor, unit_ids: Collection[int], measures: Collection[int], on: date
) -> dict[int, dict[int, Latest]]:
    """By unit and measure: the last reading up to a day that no division returned.

    The caller has found the units for the actor.
    """
    returned = Confirmation.objects.filter(reading=OuterRef("pk"), outcome=CellState.RETURNED)
    rows = (
        Reading.objects.filter(unit_id__in=unit_ids, measure_id__in=measures, on__lte=on)
        .exclude(Exists(returned))
        .order_by("on", "pk")
        .values_list("unit_id", "measure_id", "value", "is_not_applicable")
    )
    found: dict[int, dict[int, Latest]] = {pk: {} for pk in unit_ids}
    for unit_id, measure_id, value, is_na in rows.iterator(chunk_size=5_000):
        found[unit_id][measure_id] = Latest(value, is_na)
    return found
