"""Difficulties: answered, closed, opened again."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.library.files.check import Checked
from thonmoi.voices import rules
from thonmoi.voices.actions._owning import require_owner, require_raiser, turned
from thonmoi.voices.models import Difficulty
from thonmoi.voices.rules import DifficultyState, TurnKind


@action(P.DIFFICULTY_ANSWER, says=_("Answered: {target}"), doors=(Door.PAGE,))
def answer_difficulty(
    difficulty: Difficulty,
    *,
    by: Actor,
    version: int,
    answer: str,
    reference: str = "",
    file: Checked | None = None,
) -> Difficulty:
    """Say how a difficulty is settled: by the body assigned, or by the office from a paper.

    Raises Denied for others, Conflict where no answer is awaited.
    """
    require_owner(difficulty, by)
    rules.require(difficulty.now, *rules.ANSWERABLE)
    text = rules.said(answer, "answer")
    turned(difficulty, by, TurnKind.ANSWERED, text, paper=reference.strip()[:300], file=file)
    return change(
        difficulty,
        expect={"version": version},
        state=DifficultyState.ANSWERED,
        answer=text,
        answered_on=clock.today(),
        reference=reference.strip()[:300] or difficulty.reference,
        folded=fold(f"{difficulty.subject} {difficulty.text} {text}"),
    )


@action(P.DIFFICULTY_CLOSE, says=_("Closed: {target}"), doors=(Door.PAGE,))
def close_difficulty(
    difficulty: Difficulty, *, by: Actor, version: int, remark: str = ""
) -> Difficulty:
    """Close a difficulty: by the body that raised it, or by the office.

    Before an answer it needs a word why. Raises Conflict where it is closed.
    """
    require_raiser(difficulty, by)
    rules.require(difficulty.now, *rules.OPEN)
    if difficulty.now is not DifficultyState.ANSWERED:
        rules.said(remark, "remark")
    turned(difficulty, by, TurnKind.CLOSED, remark)
    return change(
        difficulty,
        expect={"version": version},
        state=DifficultyState.CLOSED,
        closed_on=clock.today(),
    )


@action(P.DIFFICULTY_REOPEN, says=_("Opened again: {target}"), doors=(Door.PAGE,))
def reopen_difficulty(
    difficulty: Difficulty, *, by: Actor, version: int, reason: str, due: date | None = None
) -> Difficulty:
    """Open a difficulty again that is answered or closed and not settled, with the reason.

    It goes back to the body that had it; to the office where nobody had. Raises Conflict where
    it is open.
    """
    require_raiser(difficulty, by)
    rules.require(difficulty.now, *rules.REOPENABLE)
    owner, due = difficulty.owner, rules.coming(due, clock.today())
    turned(difficulty, by, TurnKind.REOPENED, rules.said(reason, "reason"), owner=owner, due=due)
    return change(
        difficulty,
        expect={"version": version},
        state=DifficultyState.ASSIGNED if owner else DifficultyState.RAISED,
        is_reopened=True,
        closed_on=None,
        due=due,
    )
