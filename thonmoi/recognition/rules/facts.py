"""What people hand to the deeds, as plain values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thonmoi.recognition.rules.lacks import Lack, Step
from thonmoi.recognition.rules.words import Outcome, Way


@dataclass(frozen=True, slots=True)
class Opening:
    """A step that begins on a day, with its deadline as it is counted then."""

    code: str
    began_on: date
    due_on: date | None = None
    is_certain: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """A step as it is about to end: what it lacks, and the steps that begin then."""

    step: Step
    lacks: tuple[Lack, ...]
    opens: tuple[Opening, ...]


@dataclass(frozen=True, slots=True)
class AssessFacts:
    """What the commune concludes of a criterion (its key)."""

    criterion: int
    is_met: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class PublicationFacts:
    on: date
    way: Way
    place: str


@dataclass(frozen=True, slots=True)
class OpinionFacts:
    """What a body or a meeting of residents said: counts, never names."""

    on: date
    body: str
    text: str
    people: int | None = None
    agreed: int | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """A meeting as counted."""

    on: date
    members: int
    present: int
    agreed: int
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class EnclosureFacts:
    """A signed paper: its number (or name) and day."""

    code: str
    number: str
    on: date


@dataclass(frozen=True, slots=True)
class SaidFacts:
    """What an agency says of one criterion (its key); `makers` entered what it rests on."""

    criterion: int
    agency: int
    charge: str
    outcome: Outcome
    reason: str = ""
    makers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class FindingFacts:
    """Whether a condition holds, by a paper."""

    condition: str
    is_met: bool
    paper: str
    on: date
    rate: Decimal | None = None
    text: str = ""
