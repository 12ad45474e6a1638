"""Guidance: a commune asks, the body charged answers, the answer may be published (S-49)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.units.models import Unit
from thonmoi.voices import rules
from thonmoi.voices.actions._owning import About, narrower, require_owner, spoken
from thonmoi.voices.models import Question
from thonmoi.voices.rules import QuestionState, VoiceFacts


@action(P.QUESTION_ASK, says=_("Asked: {target}"), doors=(Door.PAGE,))
def ask_question(
    unit: Unit,
    *,
    by: Actor,
    facts: VoiceFacts,
    raised_by: Agency,
    to: Agency,
    about: About | None = None,
    due: date | None = None,
) -> Question:
    """Ask a body how something is done; it answers, and everybody inside finds the answer.

    Raises Invalid for empty words, a day that passed, and a body of another place.
    """
    said = spoken(unit, by, raised_by, about or About())
    said["unit_path"] = narrower(said["unit_path"], to.unit.path)
    return create(
        Question,
        state=QuestionState.ASKED,
        owner=to,
        due=rules.coming(due, clock.today()),
        **facts.as_fields(),
        **said,
    )


@action(P.QUESTION_ANSWER, says=_("Answered: {target}"), doors=(Door.PAGE,))
def answer_question(
    question: Question, *, by: Actor, version: int, answer: str, reference: str = ""
) -> Question:
    """Answer a question, or write its answer better; what stood before is in the log.

    Raises Denied for others than the body asked and the office.
    """
    require_owner(question, by)
    text = rules.said(answer, "answer")
    return change(
        question,
        expect={"version": version},
        state=QuestionState.ANSWERED,
        answer=text,
        answered_on=clock.today(),
        reference=reference.strip()[:300],
        folded=fold(f"{question.subject} {question.text} {text}"),
    )


@action(P.QUESTION_FORWARD, says=_("Handed over: {target}"), doors=(Door.PAGE,))
def forward_question(
    question: Question, *, by: Actor, version: int, to: Agency, note: str = ""
) -> Question:
    """Hand a question over to the body that knows; `note` says why.

    Raises Conflict where it is answered already.
    """
    require_owner(question, by)
    if question.now is QuestionState.ANSWERED:
        raise Conflict("question.answered", _("It is answered already."))
    path = narrower(question.unit_path, to.unit.path)
    return change(question, expect={"version": version}, owner=to, unit_path=path)


@action(P.QUESTION_PUBLISH, says=_("Decided what is published of {target}"), doors=(Door.PAGE,))
def publish_question(
    question: Question, *, by: Actor, version: int, is_published: bool
) -> Question:
    """Let question and answer be shown outside, without who asked; or no longer.

    Raises Conflict before there is an answer.
    """
    require_owner(question, by)
    if question.now is not QuestionState.ANSWERED:
        raise Conflict("question.unanswered", _("It is not answered yet: nothing to publish."))
    return change(question, expect={"version": version}, is_published=is_published)
