"""Titles after a merger: what those before held, what the heir may be acknowledged to hold. Pure.

No rule of the program says that a title goes over by itself: a document does (Hà Tĩnh 2023).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import Level
from thonmoi.criteria.rules.words import LADDER
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.text import nfc


@dataclass(frozen=True, slots=True)
class Origin:
    """A unit that came to its end in another, with the levels it held on that day."""

    name: str
    levels: tuple[Level, ...] = ()


def levels_of(origins: Iterable[Origin], own: Collection[Level]) -> tuple[Level, ...]:
    """Levels that one of the origins held and the heir does not hold yet, lowest first."""
    held = {level for one in origins for level in Level if has(one.levels, level)}
    return tuple(level for level in Level if level in held and not has(own, level))


def has(levels: Collection[Level], wanted: Level) -> bool:
    """Whether a level is held, by itself or by one above it: levels are cumulative."""
    if wanted not in LADDER:
        return wanted in levels
    return any(one in LADDER and LADDER.index(one) >= LADDER.index(wanted) for one in levels)


def without(origins: Iterable[Origin], level: Level) -> tuple[str, ...]:
    """Names of the origins of which no title of the level is recorded."""
    return tuple(one.name for one in origins if not has(one.levels, level))


def check_acknowledged(
    origins: Collection[Origin], level: Level, on: date, since: date | None, reason: str
) -> str:
    """The reason to keep. Raises Conflict where no origin held the level, Invalid for a day before
    the unit was formed and where not every origin held it and nobody says why."""
    if level not in levels_of(origins, ()):
        text = _("None of the communes from which it was formed held this title.")
        raise Conflict("title.no-origin", text)
    if since is not None and on < since:
        raise Invalid("title.before", _("The commune did not exist yet on this day."), field="on")
    said = nfc(reason).strip()
    if without(origins, level) and not said:
        text = _("Not every commune before it held this title. Say in a sentence why it goes on.")
        raise Invalid("title.reason", text, field="reason")
    return said
