"""Lines of the source: what every file is turned into before anything is understood."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line as read. `number` counts from 1 in the source's own order.

    `soft` continues the paragraph of the line before; `blank_before` says that a blank
    line (in .txt) stands before it; `indent` counts the blanks it begins with;
    `cells` are the cells of a table row; `place` is body, note (footnote), margin (page
    header or footer) or row.
    """

    number: int
    text: str
    soft: bool = False
    blank_before: bool = False
    bold: bool = False
    centred: bool = False
    indent: int = 0
    place: str = "body"
    cells: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """The text with column gaps as single spaces."""
        return " ".join(self.text.split())
