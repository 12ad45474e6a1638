"""The one decision: may this be shown to somebody who is not signed in? (decision 21)"""

from collections.abc import Collection
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.units.rules import Level


class Kind(StrEnum):
    """What a chair releases of his commune, a leader or the office of a district."""

    STANDINGS = "standings"
    WORKS = "works"
    CAPITAL = "capital"
    CONTRIBUTIONS = "contributions"
    RECOGNITION = "recognition"
    OVERVIEW = "overview"
    DOCUMENTS = "documents"


class Fact(StrEnum):
    """How sure something is, and whose it is."""

    CONFIRMED = "confirmed"
    VERIFYING = "verifying"
    FORECAST = "forecast"
    DRAFT = "draft"
    WITHDRAWN = "withdrawn"
    PERSONAL = "personal"


KIND_LABELS: dict[Kind, str | Promise] = {
    Kind.STANDINGS: _("Where the commune stands"),
    Kind.WORKS: _("Works and their photos"),
    Kind.CAPITAL: _("Capital by source"),
    Kind.CONTRIBUTIONS: _("Contributions, in total"),
    Kind.RECOGNITION: _("Recognition: steps, publications, titles"),
    Kind.OVERVIEW: _("Overview of the district"),
    Kind.DOCUMENTS: _("Documents and issued reports"),
}
SOURCES: dict[str, frozenset[Kind]] = {
    "monitoring": frozenset({Kind.STANDINGS, Kind.OVERVIEW}),
    "funding": frozenset({Kind.WORKS, Kind.CAPITAL, Kind.CONTRIBUTIONS}),
    "plans": frozenset({Kind.DOCUMENTS}),
    "recognition": frozenset({Kind.RECOGNITION}),
    "reports": frozenset({Kind.DOCUMENTS}),
}
"""What of each room can be released at all; of a room that is not named, nothing."""
_BY_LEVEL = {
    Level.COMMUNE: (
        *(Kind.STANDINGS, Kind.WORKS, Kind.CAPITAL, Kind.CONTRIBUTIONS),
        *(Kind.RECOGNITION, Kind.DOCUMENTS),
    ),
    Level.DISTRICT: (Kind.OVERVIEW, Kind.DOCUMENTS),
}


def kinds_of(level: str) -> tuple[Kind, ...]:
    """What is released of a unit of a level, in the order of its page."""
    return _BY_LEVEL.get(Level(level), ())


def is_public(room: str, kind: Kind, fact: Fact, released: Collection[Kind]) -> bool:
    """Whether something of a room may be shown outside.

    Only what is confirmed, of a kind that this room may release, and that was released. Never
    what is being verified, forecast, drafted, withdrawn, or names a resident.
    """
    return fact is Fact.CONFIRMED and kind in SOURCES.get(room, ()) and kind in released
