"""Blocks of the body: headings, paragraphs, bullets, tables, figures."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.paper.model.rich import Rich

Cell = Rich | int | Decimal | None
"""None is "no data" and prints as a dash; counts and decimals print in Vietnamese form."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of layout B (Decree 30, appendix I, V).

    level 0 "Chương I" centred with its title below in capitals; 1 "I." bold capitals;
    2 "1." (or "Điều 1.") bold; 3 "1.1." bold; 4 "a)" upright. keeps_letters: a .docx holds the
    text as it stands and only shows capitals, so that who reads the file finds the words.
    """

    level: Literal[0, 1, 2, 3, 4]
    label: str
    text: str
    keeps_letters: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, justified; the label ("1.", "a)") stands before it."""

    text: Rich
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line "- …"; a second level takes the mark "+"."""

    text: Rich
    mark: str = "-"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: relative width, how its cells stand, the heading it shares with its
    neighbours, and how many decimals its numbers show (None: as many as they have)."""

    title: str
    width: float = 1
    kind: Literal["text", "number", "center"] = "text"
    group: str = ""
    places: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right; the first may span columns. A total is set bold."""

    cells: tuple[Cell, ...]
    is_total: bool = False
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose head repeats on every page and whose rows never break.

    unit is "triệu đồng" and prints "Đơn vị tính: triệu đồng" above, at the right; size is the
    text size in points.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    unit: str = ""
    size: float = 12

    def __post_init__(self) -> None:
        if not self.columns or any(column.width <= 0 for column in self.columns):
            raise Invalid("paper.columns", _("Give the table columns, each wider than nothing."))
        for row in self.rows:
            if row.span < 1 or len(row.cells) + row.span - 1 != len(self.columns):
                raise Invalid("paper.row", _("Give every row a cell for each column."))

    @property
    def has_groups(self) -> bool:
        """Whether some columns share a heading, so that the head has two rows."""
        return any(column.group for column in self.columns)

    @property
    def groups(self) -> tuple[tuple[int, int, str], ...]:
        """Neighbours that share a heading: first and last column, heading ("" for one alone)."""
        made: list[tuple[int, int, str]] = []
        for index, column in enumerate(self.columns):
            if made and column.group and made[-1][2] == column.group:
                made[-1] = (made[-1][0], index, column.group)
            else:
                made.append((index, index, column.group))
        return tuple(made)


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing (SVG source), its caption, the words that stand for it, width in millimetres."""

    svg: str
    alt: str
    caption: str = ""
    width: float = 140


Block = Heading | Paragraph | Bullet | Table | Figure
