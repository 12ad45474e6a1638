"""The course of an area: what was met on the last days of quarters, or of the years of a stage."""

from collections import Counter, defaultdict
from datetime import date

from thonmoi.kernel.access import Actor
from thonmoi.kernel.periods import quarter_ends
from thonmoi.monitoring.queries import standings
from thonmoi.reports.facts import CommuneFacts, CourseFacts, CourseSet, SameFacts
from thonmoi.reports.facts.shapes import MET
from thonmoi.reports.narrative.saying import day_words
from thonmoi.reports.queries._spans import Spans

QUARTERS = 4


def days(spans: Spans) -> list[date]:
    """The days of the course, the oldest first, `on` last."""
    if spans.is_stage:
        years = (date(year, 12, 31) for year in range(spans.start.year, spans.on.year))
        return [*years, spans.on]
    return [*reversed(quarter_ends(spans.on, QUARTERS)), spans.on]


def course(
    actor: Actor, within: str, spans: Spans, disbursed: dict[int, int]
) -> tuple[CourseFacts, ...]:
    """What was met on each day; `disbursed` of the budget by year, shown for a stage."""
    return tuple(_on(actor, within, day, spans, disbursed) for day in days(spans))


def _on(
    actor: Actor, within: str, day: date, spans: Spans, disbursed: dict[int, int]
) -> CourseFacts:
    judged: Counter[str] = Counter()
    met: Counter[str] = Counter()
    titles: Counter[str] = Counter()
    for one in standings.statuses(actor, within=within, on=day):
        if one.title and one.title.is_confirmed:
            titles[one.title.level] += 1
        if one.set and one.met is not None:
            judged[one.set.slug] += 1
            met[one.set.slug] += one.met
    label = day_words(day) if not spans.is_stage else f"Năm {day.year}"
    return CourseFacts(
        day,
        label,
        tuple(CourseSet(slug, judged[slug], met[slug]) for slug in sorted(judged)),
        tuple(sorted(titles.items())),
        disbursed.get(day.year) if spans.is_stage else None,
    )


def same(
    actor: Actor, within: str, on: date, found: tuple[CommuneFacts, ...]
) -> dict[str, SameFacts]:
    """The communes as they stood on a day of the year before, by code, by the same set."""
    was = {one.unit.code: one for one in standings.statuses(actor, within=within, on=on)}
    known: dict[str, SameFacts] = defaultdict(lambda: SameFacts(None))
    for now in found:
        old = was.get(now.code)
        if old is None or old.set is None or old.set.slug != now.set or old.met is None:
            continue
        had = {code: one.standing for code, one in old.standings.items()}
        gained = tuple(
            mark.code
            for mark in now.marks
            if mark.standing in MET and had.get(mark.code) == "not_met"
        )
        lost = tuple(
            mark.code
            for mark in now.marks
            if mark.standing == "not_met" and had.get(mark.code) in MET
        )
        known[now.code] = SameFacts(old.met, gained, lost)
    return known
