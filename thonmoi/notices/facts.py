"""A letter before it is kept: what queries hand to the deed."""

from dataclasses import dataclass
from datetime import date

from thonmoi.notices.rules import Cites
from thonmoi.notices.rules.letters import LetterFrame, LetterRow, LetterWords


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row of a draft as it will be kept, and as it is shown."""

    agency_id: int
    key: str
    text: str
    due: date | None
    is_late: bool
    cites: Cites | None
    shown: LetterRow


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter with the day up to which things were followed, its words, frame and rows."""

    on: date
    words: LetterWords
    frame: LetterFrame
    rows: tuple[DraftRow, ...]
