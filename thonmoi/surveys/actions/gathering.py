"""Waiting answers become sums: a batch at a time, what is left at closing (decision 22)."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import rules
from thonmoi.surveys.models import Hamlet, Question, Score, Survey, Tally, Waiting
from thonmoi.surveys.rules import Way


@action(P.TALLY_GATHER, says=_("Added a batch of answers: {target}"), doors=(Door.NESTED,))
def gather_tally(survey: Survey, *, by: Actor, hamlet: Hamlet | None, rest: bool = False) -> Survey:
    """Add what waits for a hamlet to its tally, and forget the answers.

    With `rest` what waits of every hamlet goes to the tally of the survey alone.
    """
    waiting = Waiting.objects.filter(survey=survey)
    if not rest:
        waiting = waiting.filter(hamlet=hamlet)
    rows = list(waiting.values_list("answers", flat=True))
    if rows:
        add(survey, None if rest else hamlet, rows)
        waiting.delete()
    return survey


def gather(survey: Survey, hamlet: Hamlet | None) -> None:
    """Add a full batch, in the name of the body that leads the survey: nobody's account."""
    by = importer(
        survey.led_by.name, path=survey.unit_path, permissions=frozenset({P.TALLY_GATHER})
    )
    gather_tally(survey, by=by, hamlet=hamlet)


def add(survey: Survey, hamlet: Hamlet | None, rows: list[str]) -> Tally:
    """Add answers to a tally of codes; inside a deed."""
    where = {"survey": survey, "hamlet": hamlet, "way": Way.CODES}
    tally = Tally.objects.filter(**where).first() or create(Tally, **where)
    total = tally.valid + len(rows)
    change(tally, returned=total, valid=total)
    questions = list(Question.objects.filter(survey=survey).order_by("order"))
    there = {(s.question_id, s.choice): s for s in Score.objects.filter(tally=tally)}
    for (place, choice), count in sorted(rules.summed(rows).items()):
        question = questions[place]
        score = there.get((question.pk, choice)) or create(
            Score, tally=tally, question=question, choice=choice
        )
        change(score, count=score.count + count)
    return tally
