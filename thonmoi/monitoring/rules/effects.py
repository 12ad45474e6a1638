"""What a new criteria set makes of what was read: gained, lost, new, without data."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Protocol, TypeVar

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import Outcome, Verdict


class Effect(StrEnum):
    """What becomes of one indicator of a unit; `same` where nothing turns."""

    LOST = "lost"
    GAINED = "gained"
    WITHOUT_DATA = "without_data"
    NEW_NOT_MET = "new_not_met"
    NEW_MET = "new_met"
    PERSON = "person"
    SAME = "same"


EFFECT_LABELS = {
    Effect.LOST: _("lost"),
    Effect.GAINED: _("gained"),
    Effect.WITHOUT_DATA: _("new, without data"),
    Effect.NEW_NOT_MET: _("new, not met"),
    Effect.NEW_MET: _("new, met"),
    Effect.PERSON: _("a person decides"),
    Effect.SAME: _("unchanged"),
}


def effect(before: Verdict | None, after: Verdict) -> Effect:
    """What a set changes for one indicator; `before` is None where the set brings it new.

    Both verdicts are on the same latest reading. What a person would have to decide by the new
    set, and was settled by the old one, is neither gained nor lost.
    """
    now = after.outcome
    if before is None:
        return _new(now)
    was = before.outcome
    if was is Outcome.MET and now is Outcome.NOT_MET:
        return Effect.LOST
    if was is Outcome.NOT_MET and now is Outcome.MET:
        return Effect.GAINED
    if now is Outcome.PERSON_DECIDES and was in (Outcome.MET, Outcome.NOT_MET):
        return Effect.PERSON
    return Effect.SAME


def _new(now: Outcome) -> Effect:
    match now:
        case Outcome.NO_DATA:
            return Effect.WITHOUT_DATA
        case Outcome.MET:
            return Effect.NEW_MET
        case Outcome.NOT_MET:
            return Effect.NEW_NOT_MET
        case Outcome.PERSON_DECIDES:
            return Effect.PERSON
        case Outcome.NOT_APPLICABLE:
            return Effect.SAME


class Line(Protocol):
    """What is needed of an indicator to find it again in another set."""

    @property
    def code(self) -> str: ...
    @property
    def measure_id(self) -> int: ...


L = TypeVar("L", bound=Line)


def matched(before: Iterable[L], after: Iterable[L]) -> dict[str, L]:
    """For each indicator of the new set, by code, the one of the old that reads the same measure.

    Of several the one of the same code is taken, else the first.
    """
    by_measure: dict[int, list[L]] = {}
    for one in before:
        by_measure.setdefault(one.measure_id, []).append(one)
    found: dict[str, L] = {}
    for one in after:
        same = by_measure.get(one.measure_id)
        if same:
            found[one.code] = next((old for old in same if old.code == one.code), same[0])
    return found


def dropped(before: Iterable[L], after: Iterable[L]) -> list[L]:
    """Indicators of the old set whose measure no indicator of the new one reads."""
    kept = {one.measure_id for one in after}
    return [one for one in before if one.measure_id not in kept]


def counted(effects: Mapping[str, Effect]) -> dict[Effect, list[str]]:
    """The codes of indicators by what becomes of them."""
    found: dict[Effect, list[str]] = {}
    for code, one in effects.items():
        found.setdefault(one, []).append(code)
    return found
