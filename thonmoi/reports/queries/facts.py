"""The facts of a report: everything as of one day, from the latest confirmed values."""

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit import queries as log
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.periods import Period
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans import measuring
from thonmoi.reports import rules
from thonmoi.reports.drafting import Draft
from thonmoi.reports.facts import Facts
from thonmoi.reports.narrative.saying import day_words
from thonmoi.reports.queries import (
    _checked,
    _communes,
    _counted,
    _course,
    _indicators,
    _money,
    _monitoring,
    _plan,
    _projects,
    _voices,
    _work,
)
from thonmoi.reports.queries._own_form import own
from thonmoi.reports.queries._spans import Spans
from thonmoi.reports.queries.forms import FormView, form
from thonmoi.reports.rules import ReportKind
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

LISTED = 10
"""Of the documents of a period so many are named; all are counted."""


def draft(actor: Actor, unit: Unit, code: str) -> Draft:
    """The report of a period as it would be built today.

    Raises Invalid for a period of no report or not begun, NotFound where the actor does not
    work on reports of the unit or nobody has set the form of its reports.
    """
    kind, period = rules.period_of(code)
    rules.check_begun(period, today=clock.today())
    if not actor.can(P.REPORT_READ, unit.path):
        raise NotFound("access.not-found", _("There is nothing here that you may see."))
    held = own(actor, unit, form(actor, unit.path, on=clock.today()))
    return Draft(facts(actor, unit, kind, period, held), held.frame)


def facts(
    actor: Actor,
    unit: Unit,
    kind: ReportKind,
    period: Period,
    held: FormView,
    *,
    today: date | None = None,
) -> Facts:
    """What is known of a unit at the end of a period, or today while it lasts.

    `today` is another day to look at it from, such as that of an issued report.

    The number of questions does not depend on how many communes the unit has.
    """
    spans = Spans.of(period, today or clock.today())
    on, within = spans.on, unit.path
    found = _communes.communes(actor, within, on, spans.before, held)
    followed = _projects.projects(actor, within, spans)
    plan = _plan.plan(actor, unit, on, followed.of_works)
    readings = _readings(actor, plan, on)
    documents, documents_total = _documents(within, spans.start, on)
    rows = found.communes
    if spans.same:
        pairs = zip(rows, found.statuses, strict=True)
        earlier = spans.same[1]
        rows = tuple(
            replace(one, same=_course.same(status, one.marks, found.past, earlier))
            for one, status in pairs
        )
    return Facts(
        unit_code=unit.code,
        unit=_in_text(str(unit)),
        unit_level=unit.level,
        period=period.code,
        on=on,
        compared_on=spans.before,
        plan=plan.facts if plan else None,
        sets=found.sets,
        communes=rows,
        targets=_plan.targets(plan, readings) if plan else (),
        works=plan.works if plan else (),
        documents=documents,
        documents_total=documents_total,
        checking=_checked.checking(actor, within, spans.start, on),
        sent=_checked.sent(actor, unit, on),
        is_simulated=log.is_simulated(actor),
        kind=str(kind),
        same_on=spans.same[1] if spans.same else None,
        course=_course.course(
            actor, found.statuses, found.past, spans, _money.by_year(within, spans)
        ),
        money=_money.money(actor, within, spans),
        projects=followed.facts,
        recognised=_counted.recognised(actor, within, spans),
        products=_counted.products(actor, within, spans),
        groups=_counted.groups(actor, within, spans),
        activities=_counted.activities(actor, within, spans),
        visits=_work.visits(actor, within, spans),
        subplans=_work.subplans(actor, plan.facts.id, spans) if plan else None,
        hardships=_work.hardships(actor, within, period.code),
        indicators=_indicators.indicators(actor, unit, on) if _is_commune(unit) else (),
        difficulties=_voices.difficulties(actor, within, spans),
    )


def _is_commune(unit: Unit) -> bool:
    return unit.level == Level.COMMUNE


def _readings(
    actor: Actor, plan: _plan.FoundPlan | None, on: date
) -> dict[int, _monitoring.Reading]:
    """The figure of each target, by its key: counted where a room counts it, else as read.

    Only what is confirmed goes into a report.
    """
    if plan is None:
        return {}
    counted = measuring.measured(actor, plan.aims, on)
    sure = {
        pk: _monitoring.Reading(now.value, now.on)
        for pk, now in counted.items()
        if now.is_confirmed
    }
    return {**_monitoring.latest_figures(actor, plan.measures, on), **sure}


def _in_text(name: str) -> str:
    """The name of a unit within a sentence: "huyện Hớn Quản"."""
    return name[:1].lower() + name[1:]


def _documents(unit_path: str, start: date, on: date) -> tuple[tuple[str, ...], int]:
    rows = Document.objects.filter(
        unit_path=unit_path, is_stub=False, issued_on__gte=start, issued_on__lte=on
    ).exclude(number="")
    found = list(rows.order_by("issued_on", "pk"))
    listed = [f"{one} ngày {day_words(one.issued_on)}" for one in found if one.issued_on]
    return tuple(listed[:LISTED]), len(found)
