"""What the figures that go out share: the one decision, days and levels as text."""

from datetime import date
from typing import Any

from thonmoi.criteria.rules import LEVEL_LABELS
from thonmoi.criteria.rules import Level as SetLevel
from thonmoi.portal.rules import Fact, Kind, is_public

Facts = dict[str, Any]


def goes(room: str, kind: Kind, fact: Fact) -> bool:
    """Whether something goes out with a kind that is released now."""
    return is_public(room, kind, fact, {kind})


def level(slug: str) -> str:
    """A level in words; the slug where it is none of ours."""
    return str(LEVEL_LABELS[SetLevel(slug)]) if slug in set(SetLevel) else slug


def day(on: date | None) -> str | None:
    """``2025-06-17``."""
    return on.isoformat() if on else None
