"""Communes formed by a merger as they are shown."""

from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.recognition.rules import Origin
from thonmoi.recognition.rules.words import Words


@dataclass(frozen=True, slots=True)
class OriginLine:
    """A commune before it; `titles` are (name of the level, its paper: "" where unconfirmed)."""

    unit: str
    ended_on: date | None
    titles: tuple[tuple[Words, str], ...]
    as_rule: Origin


@dataclass(frozen=True, slots=True)
class HeirLine:
    """A commune formed by a merger; `levels` of which a title may be acknowledged."""

    pk: int
    unit: str
    unit_path: str
    since: date | None
    document: str
    origins: tuple[OriginLine, ...]
    levels: tuple[Level, ...]

    @property
    def choices(self) -> list[tuple[str, Words]]:
        """Levels with their names, for a form."""
        return [(str(one), LEVEL_LABELS[one]) for one in self.levels]

    @property
    def as_rules(self) -> tuple[Origin, ...]:
        """The origins as the deed takes them."""
        return tuple(one.as_rule for one in self.origins)
