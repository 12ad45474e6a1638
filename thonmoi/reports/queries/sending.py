"""Who of the communes sent for the periods of a year, and who is late: for the calendar."""

from dataclasses import dataclass, replace
from datetime import date

from thonmoi.accounts.models import Agency
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Extension, Period, Submission
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.rules import SubmissionState, days_late
from thonmoi.units.models import Unit

COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class Late:
    """A commune whose day has passed: its committee's code, by which it is urged."""

    unit_pk: int
    name: str
    code: str
    days: int


@dataclass(frozen=True, slots=True)
class Sending:
    """A period that is open or was: `sent` of `asked` communes; the late ones by days."""

    period_pk: int
    due: date | None
    cut_off: date | None
    report_due: date | None
    has_simulated_days: bool
    sent: int
    asked: int
    in_time: int
    late: tuple[Late, ...]


def arrived(actor: Actor, unit_path: str, year: int) -> dict[str, Sending]:
    """Of each period of a year that the communes of an area report for, who sent; by code.

    In as many questions for forty communes as for one.
    """
    rows = Period.objects.filter(unit__path=unit_path, code__startswith=f"{year}-")
    periods = list(rows.order_by("starts"))
    if not periods:
        return {}
    asked = [one.unit for one in standings.statuses(actor, within=unit_path) if one.set]
    sent: dict[tuple[int, int], date] = {}
    approved = Submission.objects.filter(period__in=periods, state=SubmissionState.APPROVED)
    for period, unit, at in approved.values_list("period_id", "unit_id", "approved_at"):
        sent[period, unit] = clock.day(at)
    more = _extensions([one for one in periods if one.due])
    made = [_sending(one, asked, sent, more) for one in periods]
    return _with_codes(made)


def _extensions(periods: list[Period]) -> dict[tuple[int, int], date]:
    if not periods:
        return {}
    granted = Extension.objects.filter(period__in=periods).order_by("until")
    return {
        (period, unit): until
        for period, unit, until in granted.values_list("period_id", "unit_id", "until")
    }


def _with_codes(made: list[tuple[str, Sending]]) -> dict[str, Sending]:
    """Late communes with the code of their committee; asked for only where one is late."""
    late = {one.unit_pk for _code, sending in made for one in sending.late}
    if not late:
        return dict(made)
    rows = Agency.objects.filter(unit__in=late, kind=COMMITTEE, is_urged=True)
    codes = dict(rows.values_list("unit_id", "code"))
    return {
        code: replace(
            sending,
            late=tuple(replace(one, code=codes.get(one.unit_pk, "")) for one in sending.late),
        )
        for code, sending in made
    }


def _sending(
    period: Period,
    asked: list[Unit],
    sent: dict[tuple[int, int], date],
    more: dict[tuple[int, int], date],
) -> tuple[str, Sending]:
    late, in_time, counted = [], 0, 0
    for unit in asked:
        key = (period.pk, unit.pk)
        due = max(period.due, more.get(key, period.due)) if period.due else None
        days = days_late(due, sent.get(key), clock.today())
        counted += key in sent
        in_time += key in sent and not days
        if days and key not in sent:
            late.append(Late(unit.pk, str(unit), "", days))
    return period.code, Sending(
        period.pk,
        period.due,
        period.cut_off,
        period.report_due,
        period.has_simulated_days,
        counted,
        len(asked),
        in_time,
        tuple(late),
    )
