"""What the reader gives: annexes with columns and rows, the head of the decision, notes."""

from dataclasses import dataclass, field
from datetime import date

from thonmoi.annexes.reader.cells import Place
from thonmoi.annexes.reader.grid import Grid, Part


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about a place of the file: a stable code, the place, the words it concerns."""

    code: str
    place: Place
    text: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of what is required: its head as it stands, the group and the year it is for.

    `kind` is "region", "commune_group", "none" or "" where the head says nothing known.
    """

    index: int
    text: str
    group: str
    name: str
    kind: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell requires of a group, in a year or (None) in all years.

    `value` is a figure with a decimal point, a word ("Đạt") or, where nothing can be judged by,
    None; `rest` what else the cell says; `why` codes of what is doubtful about it.
    """

    group: str
    year: int | None
    text: str
    place: Place
    value: str | None = None
    high: str | None = None
    kind: str = ""
    direction: str = ""
    unit: str = ""
    rest: str = ""
    is_delegated: bool = False
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A cell of the file that went into a row, with its text as it stands."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a set: a heading of a block, a criterion, an indicator, or something loose.

    `grid` and `lines` say which rows of which grid of the annex it was read from; `cells` are
    all cells that it holds; `why` codes of doubts.
    """

    kind: str
    code: str
    name: str
    criterion: str = ""
    unit: str = ""
    note: str = ""
    is_official_code: bool = True
    values: tuple[Value, ...] = ()
    grid: int = 0
    lines: tuple[int, ...] = ()
    cells: tuple[Source, ...] = ()
    why: tuple[str, ...] = ()

    @property
    def place(self) -> Place:
        """Where the row begins in the file."""
        return self.cells[0].place if self.cells else Place()


@dataclass(frozen=True, slots=True)
class Note:
    """Words of the file that are no part of a set: kept, shown, never judged by."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an annex, or a piece of one: the number by which rows name it, its body."""

    part: int
    grid: Grid
    head: int
    body: int


@dataclass(frozen=True, slots=True)
class Annex:
    """One set of criteria as the file gives it, with its tables as they stand."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    tables: tuple[Table, ...]
    notes: tuple[Note, ...] = ()
    level: str = ""
    unit_level: str = "commune"


@dataclass(frozen=True, slots=True)
class Head:
    """What the decision says of itself; "" and None where it was not found."""

    kind: str = ""
    number: str = ""
    issuer: str = ""
    subject: str = ""
    area: str = ""
    issued_on: date | None = None
    in_force_from: date | None = None
    year_from: int | None = None
    year_to: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read. `parts` is the whole of it, taken apart; nothing of it is left out."""

    parts: tuple[Part, ...]
    annexes: tuple[Annex, ...]
    head: Head = field(default_factory=Head)
    notes: tuple[Note, ...] = ()
    findings: tuple[Finding, ...] = ()
