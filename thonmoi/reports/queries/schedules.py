"""When reports are due in an area: the rows that hold on a day."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import ancestors
from thonmoi.reports import rules
from thonmoi.reports.models import ReportSchedule
from thonmoi.reports.rules import ReportKind
from thonmoi.reports.schedules import MONTH_WORDS, SENDER_LABELS, Sender

Words = str | Promise


def schedules(
    actor: Actor, unit_path: str, on: date
) -> dict[tuple[ReportKind, Sender], ReportSchedule]:
    """The schedule of each kind and sender that holds on a day: the nearest unit's, the latest.

    When reports are due is public: any actor may know it.
    """
    rows = ReportSchedule.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=on), unit__path__in=ancestors(unit_path)
    ).select_related("unit")
    ordered = sorted(rows, key=lambda one: (len(one.unit.path), one.valid_from or date.min))
    return {(ReportKind(one.kind), Sender(one.sender)): one for one in ordered}


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A schedule in words, for the list beside the form."""

    pk: int
    label: Words
    sender: Words
    cut_off: Words
    due: Words
    basis: str
    receivers: tuple[str, ...]
    confidence: str
    valid_from: date | None
    is_own: bool


def schedule_rows(actor: Actor, unit_path: str) -> list[ScheduleRow]:
    """The schedules that hold today, in the order of kinds."""
    held = schedules(actor, unit_path, clock.today())
    order = {kind: at for at, kind in enumerate(ReportKind)}
    return [
        ScheduleRow(
            row.pk,
            rules.KIND_LABELS[kind],
            SENDER_LABELS[sender],
            _day(row.cut_off_months, row.cut_off_day),
            _day(row.due_months, row.due_day),
            row.basis,
            tuple(row.receivers.splitlines()),
            row.confidence,
            row.valid_from,
            sender is Sender.OFFICE,
        )
        for (kind, sender), row in sorted(
            held.items(), key=lambda one: (order[one[0][0]], one[0][1])
        )
    ]


def _day(months: int, day: int | None) -> Words:
    if day is None:
        return ""
    return _("day %(day)s, %(month)s") % {"day": day, "month": MONTH_WORDS[months]}
