"""What the reads of units share."""

from datetime import date

from django.db.models import Q, QuerySet

from thonmoi.kernel import clock
from thonmoi.units.models import Unit


def on_day(rows: QuerySet[Unit], on: date | None) -> QuerySet[Unit]:
    day = on or clock.today()
    return rows.filter(
        Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gt=day)
    )
