"""A survey whole, and its parts: questions, hamlets with their registers, objections."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.surveys.models import Hamlet, Handout, Objection, Tally
from thonmoi.surveys.queries._parts import hamlets_of, objections_of, questions_of
from thonmoi.surveys.queries._seen import found, leads, view
from thonmoi.surveys.queries.counted import Result
from thonmoi.surveys.queries.results import result_of
from thonmoi.surveys.queries.shown import HamletView, ObjectionView, QuestionView, SurveyView
from thonmoi.surveys.rules import Way


@dataclass(frozen=True, slots=True)
class SurveyPage:
    """A survey with all that the actor sees of it."""

    survey: SurveyView
    questions: list[QuestionView]
    hamlets: list[HamletView]
    result: Result | None
    objections: list[ObjectionView]


def survey_page(actor: Actor, pk: int) -> SurveyPage:
    """A survey whole. Hamlets with their registers, and objections, are for the Front alone."""
    row = found(actor, pk)
    is_front = leads(actor, row)
    return SurveyPage(
        view(row),
        questions_of(row),
        hamlets_of(row) if is_front else [],
        result_of(actor, row),
        objections_of(row) if is_front else [],
    )


def questions(actor: Actor, pk: int) -> list[QuestionView]:
    """What a survey asks that the actor sees."""
    return questions_of(found(actor, pk))


def hamlets(actor: Actor, pk: int) -> list[HamletView]:
    """The hamlets of a survey with their registers, for the Front alone; nothing for others."""
    row = found(actor, pk)
    return hamlets_of(row) if leads(actor, row) else []


def hamlet_row(actor: Actor, pk: int) -> Hamlet:
    """A hamlet as the subject of a deed; NotFound for others than the Front of its area."""
    rows = Hamlet.objects.select_related(
        "survey__unit", "survey__led_by__unit", "survey__led_by__parent"
    )
    one = rows.filter(pk=pk).first()
    if one is None or not leads(actor, one.survey):
        raise NotFound("hamlet.unknown", _("No survey of yours has this hamlet."))
    return one


def minutes_of(actor: Actor, pk: int) -> tuple[Tally | None, dict[str, int]]:
    """The minutes recorded for a hamlet, and its counts as fields of the form (``q1_0``)."""
    row = hamlet_row(actor, pk)
    tally = Tally.objects.filter(hamlet=row, way=Way.PAPER).first()
    scores = tally.scores.select_related("question") if tally else []
    return tally, {f"q{s.question.order}_{s.choice}": s.count for s in scores}


def register(actor: Actor, pk: int) -> list[Handout]:
    """The lines of the register of sheets of a hamlet, in their order."""
    return list(Handout.objects.filter(hamlet=hamlet_row(actor, pk)).order_by("on", "pk"))


def objection_row(actor: Actor, pk: int) -> Objection:
    """An objection as the subject of a deed; NotFound for others than the Front of its area."""
    one = Objection.objects.select_related("survey__unit").filter(pk=pk).first()
    if one is None or not leads(actor, one.survey):
        raise NotFound("objection.unknown", _("There is no such objection."))
    return one
