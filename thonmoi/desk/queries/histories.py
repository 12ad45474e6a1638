"""What became of a commune: targets and titles, reports sent, conclusions, in order of time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.criteria.rules import LEVEL_LABELS, STANDING_LABELS, Level, Standing
from thonmoi.desk.queries.areas import commune_unit
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import known_first
from thonmoi.kernel.periods import Period
from thonmoi.monitoring.models import Conclusion, Confirmation, Submission
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.arrivals import Timed, timed
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.monitoring.rules import CellState
from thonmoi.plans.models import Clause, Designation, Title
from thonmoi.units.models import Unit

LIMIT = 60


@dataclass(frozen=True, slots=True)
class Past:
    """One line of a history; `state` is "next" for what is to come, "bad" for a setback."""

    text: str
    day: date | None = None
    when: str = ""
    state: str = ""
    plan_id: int | None = None
    clause_path: str = ""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A commune's own history; submissions newest first."""

    status: UnitStatus
    designations: tuple[Designation, ...]
    titles: tuple[Title, ...]
    submissions: tuple[Submission, ...]
    past: tuple[Past, ...]
    timed: Mapping[int, Timed]


def commune_history(actor: Actor, code: str) -> HistoryPage:
    """The history of a commune that the actor covers; NotFound otherwise."""
    unit = commune_unit(actor, code, own=True)
    said = ("clause", "document")
    aims = (
        Designation.objects.filter(unit=unit)
        .select_related(*said)
        .order_by(known_first("-year"), "-pk")
    )
    titles = (
        Title.objects.filter(unit=unit)
        .select_related(*said)
        .order_by(known_first("-recognised_on"), "-pk")
    )
    sent = Submission.objects.filter(unit=unit).select_related("period").order_by("-period__starts")
    page = tuple(aims), tuple(titles), tuple(sent[:LIMIT])
    past = [
        *_aims(page[0]),
        *_titles(page[1]),
        *_sent(page[2]),
        *_concluded(unit),
        *_returned(unit),
    ]
    past.sort(key=lambda one: (one.state == "next", one.day or date.min), reverse=True)
    status, times = standings.status(actor, unit), timed(actor, unit)
    return HistoryPage(status, *page, tuple(past[:LIMIT]), times)


def _aims(found: Iterable[Designation]) -> Iterator[Past]:
    for one in found:
        ends = date(one.year, 12, 31)
        text = _("Target: %(level)s (%(where)s)") % {
            "level": LEVEL_LABELS[Level(one.level)],
            "where": one.clause.path if one.clause else one.document,
        }
        when = _("end of %(year)s") % {"year": one.year}
        is_next = ends >= clock.today() and one.ended_on is None
        yield _past(text, one.clause, None if is_next else ends, when, "next" if is_next else "")


def _titles(found: Iterable[Title]) -> Iterator[Past]:
    for one in found:
        said = _("Title acknowledged after a merger: %(level)s")
        said = said if one.is_acknowledged else _("Title: %(level)s")
        text = said % {"level": LEVEL_LABELS[Level(one.level)]}
        when = "" if one.recognised_on else _("day not recorded")
        yield _past(text, one.clause, one.recognised_on, when)


def _sent(found: Iterable[Submission]) -> Iterator[Past]:
    for one in found:
        period = Period.parse(one.period.code).label_vi
        if one.sent_at:
            text = _("Sent to the chair: %(period)s") % {"period": period}
            yield Past(text, clock.day(one.sent_at))
        if one.approved_at:
            text = _("Approved by the chair: %(period)s") % {"period": period}
            yield Past(text, clock.day(one.approved_at))


def _concluded(unit: Unit) -> Iterator[Past]:
    """Conclusions of one day by one source in one line."""
    rows = Conclusion.objects.filter(unit=unit)
    rows = rows.select_related("clause", "document", "agency", "criterion")
    lines: dict[tuple[date, str, str], list[Conclusion]] = {}
    for row in rows.order_by("on", "criterion__order"):
        who = row.agency.name if row.agency else _("the plan") if row.clause else row.document or ""
        lines.setdefault((row.on, str(who), row.standing), []).append(row)
    for (day, who, standing), found in lines.items():
        codes = ", ".join(one.criterion.code for one in found)
        text = ngettext("%(who)s: criterion %(codes)s %(standing)s",
                        "%(who)s: criteria %(codes)s %(standing)s", len(found)) % {
            "who": who, "codes": codes, "standing": STANDING_LABELS[Standing(standing)],
        }  # fmt: skip
        clause = found[0].clause if len({one.clause_id for one in found}) == 1 else None
        yield _past(text, clause, day, state="bad" if standing == Standing.NOT_MET else "")


def _returned(unit: Unit) -> Iterator[Past]:
    rows = Confirmation.objects.filter(reading__unit=unit, outcome=CellState.RETURNED)
    for row in rows.select_related("reading__indicator", "agency").order_by("-at")[:LIMIT]:
        text = _("Returned: %(code)s, %(reason)s") % {
            "code": row.reading.indicator.code if row.reading.indicator else "",
            "reason": row.reason,
        }
        yield Past(text, clock.day(row.at), state="bad")


def _past(
    text: str, clause: Clause | None, day: date | None, when: str = "", state: str = ""
) -> Past:
    plan_id, path = (clause.plan_id, clause.path) if clause else (None, "")
    return Past(text, day, "" if day else when, state, plan_id, path)
