"""Parts of a survey that was found: what it asks, its hamlets with registers, objections."""

from thonmoi.surveys.models import Hamlet, Handout, Objection, Question, Survey, Tally
from thonmoi.surveys.queries.shown import HamletView, ObjectionView, QuestionView
from thonmoi.surveys.rules import Way


def questions_of(row: Survey) -> list[QuestionView]:
    rows = Question.objects.filter(survey=row)
    return [QuestionView(q.order, q.text, tuple(q.words), q.is_overall) for q in rows]


def hamlets_of(row: Survey) -> list[HamletView]:
    """Hamlets with their registers; no count of answers."""
    minutes = {t.hamlet_id: t for t in Tally.objects.filter(survey=row, way=Way.PAPER)}
    sheets: dict[int, list[int]] = {}
    for one in Handout.objects.filter(hamlet__survey=row):
        sums = sheets.setdefault(one.hamlet_id, [0, 0])
        sums[0] += one.given
        sums[1] += one.returned
    return [
        HamletView(
            *(h.pk, h.version, h.name, h.households, h.coded),
            *sheets.get(h.pk, [0, 0]),
            minutes=minutes[h.pk].paper if h.pk in minutes else "",
            minutes_on=minutes[h.pk].on if h.pk in minutes else None,
            has_minutes=h.pk in minutes,
        )
        for h in Hamlet.objects.filter(survey=row)
    ]


def objections_of(row: Survey) -> list[ObjectionView]:
    rows = Objection.objects.filter(survey=row).order_by("on", "pk")
    return [ObjectionView(o.pk, o.version, o.on, o.text, o.answer, o.answered_on) for o in rows]
