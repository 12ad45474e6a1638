"""Words that stay, go or come."""

from dataclasses import dataclass
from enum import StrEnum


class Turn(StrEnum):
    KEPT = "kept"
    STRUCK = "struck"
    PUT_IN = "put-in"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words. Kept and struck pieces joined are the old text, kept and put in the new.

    "95%" is one word, so is "1.234,5".
    """

    text: str
    turn: Turn = Turn.KEPT
