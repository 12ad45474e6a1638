"""What the outlook of a commune shows, as values."""

from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.monitoring.queries.fallen import Fallen
from thonmoi.monitoring.queries.ladders import Gap


@dataclass(frozen=True, slots=True)
class Look:
    """The chip of a forecast and the sentence that says by which rule."""

    state: str
    word: str | Promise
    why: str


@dataclass(frozen=True, slots=True)
class Fall:
    """A row of what fell back, with the name of the level that is held."""

    fallen: Fallen
    level: str


@dataclass(frozen=True, slots=True)
class Way:
    """The way to the next level: the looks of its criteria, those not met by name."""

    gap: Gap
    level: str
    states: tuple[str, ...]
    unmet: tuple[tuple[str, str], ...]
