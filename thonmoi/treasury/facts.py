"""What is read from a file before it is kept: what views hand to the deeds."""

from collections.abc import Mapping
from dataclasses import dataclass

from thonmoi.treasury.rules import Column, TransferFacts, Unread


@dataclass(frozen=True, slots=True)
class Head:
    """Where the head of a statement is and what it says; `samples` are rows below it.

    `guess` is what the columns seem to say, `unit` the đồng in the unit that the words name.
    """

    sheet: str
    row: int
    texts: tuple[str, ...]
    signature: str
    samples: tuple[tuple[str, ...], ...]
    guess: Mapping[Column, int]
    unit: int


@dataclass(frozen=True, slots=True)
class Found:
    """The lines of a statement, and the cells that could not be read."""

    transfers: tuple[TransferFacts, ...]
    unread: tuple[Unread, ...]
