"""Periods of an area."""

from collections.abc import Iterable
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
    return open_periods(actor, [unit_path], on).get(unit_path)


def open_periods(
    actor: Actor, unit_paths: Iterable[str], on: date | None = None
) -> dict[str, Period]:
    """The open period of each unit, by path, as `open_period`; units without one are left out."""
    day, paths = on or clock.today(), list(unit_paths)
    around = {path for one in paths for path in ancestors(one)}
    rows = Period.objects.filter(unit__path__in=around, state=PeriodState.OPEN)
    every = list(rows.select_related("unit").order_by("-starts", "-ends"))
    made: dict[str, Period] = {}
    for path in paths:
        found = [one for one in every if one.unit.path in ancestors(path)]
        current = [one for one in found if one.starts <= day < one.ends]
        if found:
            made[path] = (current or found)[0]
    return made
