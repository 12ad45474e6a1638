"""Extensions: a period that takes no more figures is opened for one commune until a day."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, note
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Extension, Period
from thonmoi.monitoring.rules import PeriodState
from thonmoi.units.models import Unit


@action(P.EXTENSION_GRANT, says=_("Opened a closed period: {target}"), doors=(Door.PAGE,))
def grant_extension(
    period: Period, *, by: Actor, unit: Unit, until: date, reason: str
) -> Extension:
    """Open a closing or closed period for one commune of its area until a day.

    Raises Conflict where the period takes figures anyway, Invalid for a day that has passed,
    a unit outside the area, or without a reason.
    """
    if period.state == PeriodState.OPEN:
        raise Conflict("extension.open", _("The period is open: it needs no extension."))
    if until < clock.today():
        raise Invalid("extension.until", _("The day has passed already."), field="until")
    if not reason.strip():
        raise Invalid("extension.reason", _("Say why it is opened."), field="reason")
    if not unit.path.startswith(period.unit.path) or unit.path == period.unit.path:
        raise Invalid("extension.unit", _("Choose a commune of this area."), field="unit")
    note(reason.strip())
    return create(
        Extension,
        period=period,
        unit=unit,
        until=until,
        reason=reason.strip(),
        granted_by_id=by.id,
        granted_at=clock.now(),
    )


@action(P.EXTENSION_END, says=_("Ended the extension {target}"), doors=(Door.PAGE,))
def end_extension(extension: Extension, *, by: Actor) -> Extension:
    """End an extension before its day: from today the period is closed for the commune again."""
    if extension.ended_on is not None or extension.until < clock.today():
        raise Conflict("extension.ended", _("The extension has ended already."))
    return change(extension, expect={"ended_on": None}, ended_on=clock.today())
