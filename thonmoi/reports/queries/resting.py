"""Which issued report rests on a figure: it is told to whoever wants to take the figure back."""

from datetime import date, datetime

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.reports.models import Report
from thonmoi.reports.rules import ReportState


def issued_since(actor: Actor, unit_path: str, since: datetime) -> date | None:
    """The day on which a report of an area around a unit was first issued after an hour.

    Of a report above the actor's own area too: that it exists is no secret.
    """
    parts = unit_path.rstrip("/").split("/")
    paths = ["/".join(parts[:n]) + "/" for n in range(1, len(parts) + 1)]
    rows = Report.objects.filter(
        unit__path__in=paths, state=ReportState.ISSUED, issued_at__gte=since
    )
    found = rows.order_by("issued_at").values_list("issued_at", flat=True).first()
    return clock.day(found) if found else None
