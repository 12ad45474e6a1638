"""What a cell becomes when it is approved or agreed to: a reading, appended."""

from datetime import datetime

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Cell


def reading_of(cell: Cell, by: Actor, at: datetime) -> dict[str, object]:
    """The fields of the reading that a cell becomes; it holds on the period's last day or today."""
    return {
        "measure_id": cell.indicator.measure_id,
        "unit": cell.unit,
        "on": min(cell.period.last_day, clock.today()),
        "period": cell.period,
        "cell": cell,
        "indicator": cell.indicator,
        "value": cell.value,
        "is_not_applicable": cell.is_not_applicable,
        "entered_by_id": cell.entered_by_id,
        "approved_by_id": by.id,
        "at": at,
    }
