"""The parts of a commune's pages: the way there, tabs, ladder, works, history."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.desk.places import clause
from thonmoi.desk.queries.histories import HistoryPage, Past
from thonmoi.desk.queries.serving import Served
from thonmoi.desk.showing.distances import words
from thonmoi.desk.showing.ladders import ladder
from thonmoi.kernel.periods import Period
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.monitoring.rules import SUBMISSION_LABELS, SubmissionState
from thonmoi.ui.parts import Moment, Tab

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Line:
    """A row of works or tasks."""

    text: str
    codes: str
    state: Words
    clause: str
    href: str


@dataclass(frozen=True, slots=True)
class Aim:
    """A row of targets and titles."""

    level: Words
    what: str
    by: str
    href: str
    state: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A row of reports."""

    pk: int
    period: str
    state: Words
    sent_at: datetime | None
    approved_at: datetime | None
    due: date | None
    late: int


def frame(status: UnitStatus, is_own: bool, current: str) -> dict[str, object]:
    """What the pages of a commune share: crumbs, ladder, tabs, words under the name."""
    return {
        "unit": status.unit,
        "status": status,
        "words": words(status),
        "is_own": is_own,
        "crumbs": crumbs(status),
        "levels": ladder(status),
        "tabs": tabs(status, current) if is_own else [],
    }


def crumbs(status: UnitStatus) -> list[tuple[str, str]]:
    """The district's overview, the list of communes, the commune."""
    unit = status.unit
    way = [(_("Communes"), reverse("communes")), (unit.name, "")]
    if unit.parent is not None:
        way.insert(0, (str(unit.parent), reverse("area", args=[unit.parent.code])))
    return way


def tabs(status: UnitStatus, current: str) -> list[Tab]:
    """The pages of a commune, each at its address."""
    parts = [
        ("commune", _("Criteria"), len(status.standings)),
        ("commune-values", _("Values by day"), None),
        ("commune-works", _("Works and tasks"), None),
        ("commune-history", _("History"), None),
    ]
    dossiers = f"{reverse('dossiers')}?unit={status.unit.code}"
    return [
        *(
            Tab(label, reverse(name, args=[status.unit.code]), name == current, count)
            for name, label, count in parts
        ),
        Tab(_("Recognition"), dossiers),
    ]


def lines(found: Iterable[Served]) -> list[Line]:
    """Works or tasks as rows."""
    return [
        Line(
            one.text,
            ", ".join(one.codes),
            one.state,
            one.clause_path,
            clause(one.plan_id, one.clause_path),
        )
        for one in found
    ]


def history(page: HistoryPage) -> dict[str, object]:
    """The tables and the course of events of a commune."""
    return {
        "aims": [*map(_designation, page.designations), *map(_title, page.titles)],
        "sent": [
            Sent(
                one.pk,
                Period.parse(one.period.code).label_vi,
                SUBMISSION_LABELS[SubmissionState(one.state)],
                one.sent_at,
                one.approved_at,
                page.timed[one.pk].due,
                page.timed[one.pk].late,
            )
            for one in page.submissions
        ],
        "moments": [_moment(one) for one in page.past],
    }


def _designation(one: Any) -> Aim:
    state = _("to be asked") if one.is_asked else ""
    if one.ended_on is not None:
        state = _("ended on %(day)s") % {"day": f"{one.ended_on:%d/%m/%Y}"}
    return _aim(one, _("target %(year)s") % {"year": one.year}, state)


def _title(one: Any) -> Aim:
    day = f"{one.recognised_on:%d/%m/%Y}" if one.recognised_on else _("day not recorded")
    state = "" if one.document_id else _("unconfirmed")
    state = _("acknowledged after a merger") if one.is_acknowledged else state
    return _aim(one, _("title, %(day)s") % {"day": day}, state)


def _aim(one: Any, what: str, state: str) -> Aim:
    by = one.clause.path if one.clause else str(one.document or "—")
    href = clause(one.clause.plan_id, one.clause.path) if one.clause else ""
    return Aim(LEVEL_LABELS[Level(one.level)], what, by, href, state)


def _moment(one: Past) -> Moment:
    href = clause(one.plan_id, one.clause_path) if one.plan_id else ""
    return Moment(one.text, one.day, one.when, one.state, href)
