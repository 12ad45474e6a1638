"""The table of holidays: recording a day, withdrawing it."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.procedures.models import Holiday

_SATURDAY = 5


@action(P.HOLIDAY_RECORD, says=_("Recorded {target}"), doors=(Door.PAGE, Door.NESTED))
def record_holiday(
    place: Place,
    *,
    by: Actor,
    day: date,
    name: str,
    is_off: bool = True,
    paper: str = "",
    confidence: str = "confirmed",
    source: str = "",
) -> Holiday:
    """Record a day off, or a day of a weekend that is worked instead, for an area.

    Raises Invalid without a name and where a working day is said to be worked, Conflict where the
    table of the area has the day already.
    """
    if not name.strip():
        raise Invalid("holiday.name", _("Say which day this is."), field="name")
    if not is_off and day.weekday() < _SATURDAY and not _is_off_above(place.unit_path, day):
        raise Invalid("holiday.worked", _("This day is a working day anyway."), field="day")
    if Holiday.objects.filter(unit_path=place.unit_path, day=day, withdrawn_on=None).exists():
        raise Conflict(
            "holiday.twice", _("The table has this day already. Withdraw that first."), field="day"
        )
    values = {"day": day, "name": name.strip(), "is_off": is_off, "paper": paper.strip()}
    kept = {"unit_path": place.unit_path, "confidence": confidence, "source": source}
    return create(Holiday, **values, **kept, recorded_by_id=by.id, recorded_at=clock.now())


@action(P.HOLIDAY_WITHDRAW, says=_("Withdrew {target}"), doors=(Door.PAGE,))
def withdraw_holiday(holiday: Holiday, *, by: Actor, reason: str) -> Holiday:
    """Take a day out of the table with the reason; the row stays to be read.

    Raises Conflict where it was withdrawn before.
    """
    if holiday.withdrawn_on is not None:
        raise Conflict("holiday.withdrawn", _("This was withdrawn before."))
    if not reason.strip():
        raise Invalid("holiday.reason", _("Say why, in a sentence."), field="reason")
    values = {"withdrawn_on": clock.today(), "withdrawn_reason": reason.strip()}
    return change(holiday, expect={"withdrawn_on": None}, **values)


def _is_off_above(path: str, day: date) -> bool:
    rows = Holiday.objects.filter(day=day, is_off=True, withdrawn_on=None)
    return any(path.startswith(row.unit_path) and row.unit_path != path for row in rows)
