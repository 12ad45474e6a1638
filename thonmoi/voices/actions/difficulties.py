"""Difficulties and proposals: raised, assigned, put to the level above."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.units.models import Unit
from thonmoi.voices import rules
from thonmoi.voices.actions._owning import About, narrower, spoken, turned
from thonmoi.voices.models import Difficulty
from thonmoi.voices.rules import DifficultyKind, DifficultyState, TurnKind, VoiceFacts


@action(P.DIFFICULTY_RAISE, says=_("Raised: {target}"), doors=(Door.PAGE,))
def raise_difficulty(
    unit: Unit,
    *,
    by: Actor,
    kind: DifficultyKind,
    facts: VoiceFacts,
    raised_by: Agency,
    about: About | None = None,
) -> Difficulty:
    """Put a difficulty or proposal of a body into the register; the office assigns it then.

    Raises Invalid for empty words, Denied for a body that one does not act for.
    """
    made = create(
        Difficulty,
        kind=kind,
        state=DifficultyState.RAISED,
        **facts.as_fields(),
        **spoken(unit, by, raised_by, about or About()),
    )
    turned(made, by, TurnKind.RAISED)
    return made


@action(P.DIFFICULTY_ASSIGN, says=_("Assigned: {target}"), doors=(Door.PAGE,))
def assign_difficulty(
    difficulty: Difficulty,
    *,
    by: Actor,
    version: int,
    owner: Agency,
    due: date | None = None,
    text: str = "",
) -> Difficulty:
    """Assign a difficulty to the body that settles it, or to another one, until a day.

    Raises Conflict where it is answered or closed, Invalid for a day that passed.
    """
    rules.require(difficulty.now, *rules.ASSIGNABLE)
    due = rules.coming(due, clock.today())
    turned(difficulty, by, TurnKind.ASSIGNED, text, owner=owner, due=due)
    return change(
        difficulty,
        expect={"version": version},
        state=DifficultyState.ASSIGNED,
        owner=owner,
        due=due,
        unit_path=narrower(difficulty.unit_path, owner.unit.path),
    )


@action(P.DIFFICULTY_ESCALATE, says=_("Put to the level above: {target}"), doors=(Door.PAGE,))
def escalate_difficulty(
    difficulty: Difficulty,
    *,
    by: Actor,
    version: int,
    to: Agency,
    paper: str,
    due: date | None = None,
    text: str = "",
    document: Document | None = None,
) -> Difficulty:
    """Put a difficulty to a body of the level above by a letter; the office follows it there.

    Nobody below is late by it meanwhile. Raises Invalid without the letter's number.
    """
    rules.require(difficulty.now, *(rules.OPEN - {DifficultyState.ESCALATED}))
    if not paper.strip():
        raise Invalid("difficulty.paper", _("Give number and day of the letter."), field="paper")
    given = {"owner": to, "due": due, "paper": paper.strip(), "document": document}
    turned(difficulty, by, TurnKind.ESCALATED, text, **given)
    return change(
        difficulty,
        expect={"version": version},
        state=DifficultyState.ESCALATED,
        due=rules.coming(due, clock.today()),
        reference=paper.strip(),
    )
