"""Doubts: questions about a plan, the answers that a person can give, and what an answer does."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid

OTHER = "other"
"""An answer in the person's own words; open to every doubt."""

TARGET_YEAR = "target.year"
WORK_TWICE = "work.twice"
SPELLING = "spelling"
UNDATED = "plan.undated"
TITLE = "title.unconfirmed"

ANSWERS: dict[str, dict[str, str | Promise]] = {
    TARGET_YEAR: {
        "stands": _("The year stands: what is missing is overdue"),
        "renewed": _("It was set anew for the year of this plan"),
    },
    WORK_TWICE: {
        "one": _("One work that serves both clauses; it is counted once"),
        "two": _("Two works"),
    },
    SPELLING: {
        "typo": _("A slip of typing; the text stays as signed"),
        "right": _("It is right so"),
    },
    TITLE: {"held": _("They hold the title; the decisions will be recorded")},
}
"""Answers by the code of a doubt; each is offered before "in other words"."""


def answers_for(code: str) -> dict[str, str | Promise]:
    """The answers that can be chosen for a doubt, in order."""
    return {**ANSWERS.get(code, {}), OTHER: _("Answered in the note")}


def check_answer(code: str, answer: str, note: str) -> None:
    """Raise Invalid for an answer that the doubt does not know, or "other" without words."""
    if answer not in answers_for(code):
        raise Invalid("doubt.answer", _("Choose one of the answers."), field="answer")
    if answer == OTHER and not note.strip():
        raise Invalid("doubt.note", _("Write the answer in a sentence."), field="note")
