"""The table of holidays: of a year, and as the calendar that deadlines are counted with."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.procedures.models import Holiday
from thonmoi.procedures.rules import Calendar


@dataclass(frozen=True, slots=True)
class HolidayView:
    """A day of the table; `is_local` where an area recorded it for itself."""

    pk: int
    day: date
    name: str
    is_off: bool
    paper: str
    confidence: str
    source: str
    unit_path: str
    withdrawn_on: date | None
    withdrawn_reason: str

    def __str__(self) -> str:
        return self.name

    @property
    def is_local(self) -> bool:
        return bool(self.unit_path)


def holidays(actor: Actor, year: int) -> list[HolidayView]:
    """The days of a year that bind the actor's areas, withdrawn ones among them."""
    rows = Holiday.objects.filter(_seen(actor), day__year=year)
    return [_view(row) for row in rows.order_by("day", "unit_path", "pk")]


def holiday(actor: Actor, pk: int) -> HolidayView:
    """One day; NotFound where it binds no area of the actor."""
    return _view(holiday_row(actor, pk))


def holiday_row(actor: Actor, pk: int) -> Holiday:
    """A day as the subject of a deed; NotFound where it binds no area of the actor."""
    found = Holiday.objects.filter(_seen(actor), pk=pk).first()
    if found is None:
        raise NotFound("holiday.unknown", _("The table of holidays has no such day."))
    return found


def years(actor: Actor) -> list[int]:
    """Years that have a table, and this one, newest first."""
    rows = Holiday.objects.filter(_seen(actor)).values_list("day__year", flat=True)
    return sorted({*rows, clock.today().year}, reverse=True)


def calendar(actor: Actor, unit_path: str) -> Calendar:
    """The calendar of a place: what is said for the narrowest area wins."""
    return kept(actor, ("holidays", unit_path), lambda: _calendar(actor, unit_path))


def _calendar(actor: Actor, unit_path: str) -> Calendar:
    """What areas from the widest to the narrowest say; their days are asked for once."""
    rows = kept(actor, ("holidays",), _days)
    there = [row for row in rows if unit_path.startswith(row[0])]
    said = {day: is_off for _area, day, is_off in sorted(there, key=lambda one: len(one[0]))}
    return Calendar(
        frozenset(day for day, is_off in said.items() if is_off),
        frozenset(day for day, is_off in said.items() if not is_off),
        frozenset(day.year for day in said),
    )


def _days() -> tuple[tuple[str, date, bool], ...]:
    rows = Holiday.objects.filter(withdrawn_on=None).order_by("pk")
    return tuple(rows.values_list("unit_path", "day", "is_off"))


def _seen(actor: Actor) -> Q:
    return Q(unit_path="") | around("unit_path", actor.areas())


def _view(row: Holiday) -> HolidayView:
    names = HolidayView.__dataclass_fields__
    return HolidayView(**{name: getattr(row, name) for name in names})
