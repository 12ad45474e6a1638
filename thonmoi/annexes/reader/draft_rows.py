"""A line of the set under way, and what the cells under its columns say."""

from dataclasses import dataclass, field

from thonmoi.annexes.reader.cells import Place
from thonmoi.annexes.reader.reading import Column, Source
from thonmoi.annexes.reader.slots import Slot


@dataclass(slots=True)
class Given:
    """What a cell under a column says for the row: its text as far as it has been read."""

    column: Column
    text: str
    place: Place
    year: int | None
    is_shared: bool = False
    is_joined: bool = False


@dataclass(slots=True)
class DraftRow:
    """A line of the set under way."""

    kind: str
    code: str
    name: str
    criterion: str = ""
    unit: str = ""
    note: str = ""
    part: int = 0
    lines: list[int] = field(default_factory=list)
    cells: list[Source] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    stem: str = ""
    is_official_code: bool = True

    def take(self, slot: Slot) -> None:
        """Keep the cells that began in a row of the table."""
        self.cells += slot.cells
        if slot.part == self.part:
            self.lines.append(slot.row)
        if slot.unit:
            self.unit = f"{self.unit} {slot.unit}".strip()
        if slot.note:
            self.note = f"{self.note} {slot.note}".strip()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is required by the row itself."""
        return not any(one.text.strip() for one in self.given)
