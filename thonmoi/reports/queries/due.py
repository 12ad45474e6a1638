"""What reports ask of somebody: a quarter to consolidate, a draft to submit, a number to record."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.periods import Kind, Period
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import Due
from thonmoi.notices.due import Kind as Why
from thonmoi.reports.models import Report, ReportSchedule
from thonmoi.reports.queries._dated import dated
from thonmoi.reports.queries.calendar import areas
from thonmoi.reports.queries.schedules import schedules
from thonmoi.reports.rules import ReportKind, ReportState
from thonmoi.reports.schedules import Sender


def due(actor: Actor, today: date) -> list[Due]:
    """Rows of work on reports of the office's own units: what communes work on is theirs.

    A row has a day only where the schedule of the area records one with its paper.
    """
    own = actor.paths(P.REPORT_FORM)
    if not own:
        return []
    days = _Days(schedules(actor, actor.areas(P.REPORT_FORM)[0], today))
    quarter = Period.containing(Kind.QUARTER, today)
    waits = ~Q(state=ReportState.ISSUED) | Q(period=quarter.code)
    rows = Report.objects.filter(waits, unit__path__in=own).select_related("unit")
    found = list(rows.defer("facts"))
    begun = {one.unit_id for one in found if one.period == quarter.code}
    opened = [_open(one, days) for one in found if not one.is_issued]
    return [*opened, *_to_build(actor, quarter, begun, days)]


@dataclass(frozen=True, slots=True)
class _Days:
    """When the office's own reports are due, by the schedule of its area."""

    held: dict[tuple[ReportKind, Sender], ReportSchedule]

    def due(self, kind: str, period: Period) -> date | None:
        return dated(period, self.held.get((ReportKind(kind), Sender.OFFICE))).due


def _open(row: Report, days: _Days) -> Due:
    is_draft = row.is_draft
    return Due(
        key=f"report:{row.pk}:{row.state}",
        kind=Why.ASKED if is_draft else Why.WAITING,
        title=f"{Period.parse(row.period).label_vi}, {row.unit}",
        why=_("The report is a draft: read it through and submit it for signature.")
        if is_draft
        else _("Submitted for signature: number, day and signed file are still to be recorded."),
        where=reverse("report", args=[row.pk]),
        action=_("Read through") if is_draft else _("Record"),
        due=days.due(row.kind, Period.parse(row.period)),
        since=clock.day(row.built_at if is_draft else row.submitted_at or row.built_at),
        unit_path=row.unit.path,
    )


def _to_build(actor: Actor, period: Period, begun: set[int], days: _Days) -> Iterator[Due]:
    """The quarter that runs, where no report of it is begun."""
    known = {row.unit.path: row.unit for row in days.held.values()}
    paths = actor.areas(P.REPORT_FORM)
    is_known = all(path in known for path in paths)
    for unit in map(known.get, paths) if is_known else areas(actor, P.REPORT_FORM):
        if unit.pk in begun:
            continue
        yield Due(
            key=f"report:{unit.code}:{period.code}",
            kind=Why.PLAN,
            title=f"{period.label_vi}, {unit}",
            why=_("The office consolidates a report each quarter; this one is not built yet."),
            where=f"{reverse('report-build')}?period={period.code}",
            action=_("Consolidate"),
            due=days.due(ReportKind.QUARTER, period),
            unit_path=unit.path,
        )
