"""Periods of an area."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import ancestors
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.rules import PeriodState


def periods(actor: Actor, unit_path: str) -> list[Period]:
    """The periods for which a unit reports, newest first: its own area's and those above."""
    rows = Period.objects.filter(unit__path__in=ancestors(unit_path)).select_related("unit")
    return list(rows.order_by("-starts", "-ends"))


def period(actor: Actor, unit_path: str, code: str) -> Period:
    """The period of a code for a unit; NotFound otherwise."""
    found = (
        Period.objects.filter(unit__path__in=ancestors(unit_path), code=code)
        .select_related("unit")
        .first()
    )
    if found is None:
        raise NotFound("period.none", _("The office has not opened this period."))
    return found


def open_period(actor: Actor, unit_path: str, on: date | None = None) -> Period | None:
    """The open period of a unit whose span holds a day, or the latest open one; None if none."""
    day = on or clock.today()
    found = [p for p in periods(actor, unit_path) if p.state == PeriodState.OPEN]
    current = [p for p in found if p.starts <= day < p.ends]
    return (current or found or [None])[0]
