"""The course of an area: what was met on the last days of quarters, or of the years of a stage."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor
from thonmoi.kernel.periods import quarter_ends
from thonmoi.monitoring.queries.shown import UnitStatus
from thonmoi.plans.models import Title
from thonmoi.reports.facts import CourseFacts, CourseSet, Mark, SameFacts
from thonmoi.reports.facts.shapes import MET
from thonmoi.reports.narrative.saying import day_words
from thonmoi.reports.queries._past import Past, met
from thonmoi.reports.queries._spans import Spans

QUARTERS = 4


def days(spans: Spans) -> list[date]:
    """The days of the course, the oldest first, `on` last."""
    if spans.is_stage:
        years = (date(year, 12, 31) for year in range(spans.start.year, spans.on.year))
        return [*years, spans.on]
    return [*reversed(quarter_ends(spans.on, QUARTERS)), spans.on]


def course(
    actor: Actor,
    now: Sequence[UnitStatus],
    known: Past,
    spans: Spans,
    disbursed: dict[int, int],
) -> tuple[CourseFacts, ...]:
    """What communes met on each day by the set of today; `disbursed` by year, for a stage."""
    titles = list(
        Title.objects.filter(
            unit_id__in=[one.unit.pk for one in now],
            document__isnull=False,
            recognised_on__isnull=False,
        ).values_list("level", "recognised_on", "ended_on")
    )
    return tuple(_on(now, known, day, spans, titles, disbursed) for day in days(spans))


def _on(
    now: Sequence[UnitStatus],
    known: Past,
    day: date,
    spans: Spans,
    titles: list[tuple[str, date, date | None]],
    disbursed: dict[int, int],
) -> CourseFacts:
    judged: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in now:
        count = met(known.marks(one, day))
        if one.set and count is not None:
            judged[one.set.slug] += 1
            total[one.set.slug] += count
    held = Counter(level for level, on, end in titles if on <= day and (not end or end > day))
    return CourseFacts(
        day,
        f"Năm {day.year}" if spans.is_stage else day_words(day),
        tuple(CourseSet(slug, judged[slug], total[slug]) for slug in sorted(judged)),
        tuple(sorted(held.items())),
        disbursed.get(day.year) if spans.is_stage else None,
    )


def same(one: UnitStatus, now: tuple[Mark, ...], known: Past, on: date) -> SameFacts:
    """A commune as it stood on a day of the year before, by the same set."""
    marks = known.marks(one, on)
    had = {mark.code: mark.standing for mark in marks}
    unmet = Standing.NOT_MET
    gained = (m.code for m in now if m.standing in MET and had.get(m.code) is unmet)
    lost = (m.code for m in now if m.standing is unmet and had.get(m.code) in MET)
    return SameFacts(met(marks), tuple(gained), tuple(lost))
