"""How a difficulty stood at the end of a day, from what had happened to it by then. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from thonmoi.voices.rules.words import DifficultyState as D
from thonmoi.voices.rules.words import TurnKind


@dataclass(frozen=True, slots=True)
class Turned:
    """A turn: its day, words and the body named in it (its new owner, the one it was put to)."""

    kind: TurnKind
    on: date
    text: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Stood:
    """State, whose it was, the last answer with its day, the day it was closed (while closed)."""

    state: D
    raised_on: date
    owner: str = ""
    answer: str = ""
    answered_on: date | None = None
    closed_on: date | None = None


def stood(turns: Iterable[Turned], day: date) -> Stood | None:
    """How it stood at the end of a day; None before it was raised. `turns`: first things first."""
    found: Stood | None = None
    for one in turns:
        if one.on > day:
            break
        if one.kind is TurnKind.RAISED:
            found = Stood(D.RAISED, one.on)
        elif found is not None:
            found = _after(found, one)
    return found


def _after(was: Stood, turn: Turned) -> Stood:
    match turn.kind:
        case TurnKind.ASSIGNED:
            return replace(was, state=D.ASSIGNED, owner=turn.owner)
        case TurnKind.ESCALATED:
            return replace(was, state=D.ESCALATED, owner=turn.owner)
        case TurnKind.ANSWERED:
            return replace(was, state=D.ANSWERED, answer=turn.text, answered_on=turn.on)
        case TurnKind.REOPENED:
            state = D.ASSIGNED if turn.owner else D.RAISED
            return replace(was, state=state, owner=turn.owner, closed_on=None)
        case _:
            return replace(was, state=D.CLOSED, closed_on=turn.on)
