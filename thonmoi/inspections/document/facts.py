"""What the minutes of a visit say, as plain values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RecommendationLine:
    """One recommendation: to whom, and until when where a day was set."""

    text: str
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True)
class MinutesFacts:
    """A visit as recorded; `on` is None before it, `came` and `seen` are lines.

    `body` is the body that was inspected; `decision` names the paper that plans the inspection.
    """

    issuer: str
    parent: str
    short_name: str
    place: str
    year: int
    subject: str
    unit: str
    body: str
    work: str
    decision: str
    on: date | None
    came: tuple[str, ...]
    seen: tuple[str, ...]
    recommendations: tuple[RecommendationLine, ...]
