"""Saying when a kind of report is due in an area."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports.models import ReportSchedule
from thonmoi.reports.schedules import ScheduleFacts
from thonmoi.units.models import Unit


@action(
    P.SCHEDULE_SET,
    says=_("Set when reports are due: {target}"),
    doors=(Door.PAGE, Door.COMMAND),
)
def set_schedule(
    unit: Unit, *, by: Actor, facts: ScheduleFacts, version: int | None = None
) -> ReportSchedule:
    """Set the days of a kind of report from a day on; another day of validity is another row.

    Raises Invalid for days that cannot be or have no paper, Conflict where somebody set it
    after `version` was read.
    """
    fields = facts.as_fields()
    key = {name: fields[name] for name in ("kind", "sender", "valid_from")}
    row = ReportSchedule.objects.filter(unit=unit, **key).select_related("unit").first()
    if row is None:
        return create(ReportSchedule, unit=unit, **fields)
    return change(row, expect={"version": version or row.version}, **fields)
