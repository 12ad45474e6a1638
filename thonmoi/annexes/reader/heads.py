"""The rows that the head of a table takes, and what each of its columns says."""

import re
from collections.abc import Sequence

from thonmoi.annexes.reader import words
from thonmoi.annexes.reader.grid import Cell, Grid
from thonmoi.annexes.reader.groups import group_of
from thonmoi.kernel.text import fold

_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-eđ])\)?(?:\s*=.*)?")


def is_name(text: str) -> bool:
    return bool(
        words.CRITERION.fullmatch(text)
        or words.CONTENT.fullmatch(text)
        or text in ("chi tieu", "cac chi tieu")
    )


def end_of(grid: Grid, lines: list[list[Cell | None]], begin: int) -> int:
    """The first row below the head: names reach down to it, or it still tells groups apart."""
    names = [c for c in lines[begin] if c and c.row == begin and is_name(fold(c.text))]
    end = begin + max((cell.rows for cell in names), default=1)
    while end < grid.rows and _still_names(lines[end], end):
        end += 1
    return min(end, grid.rows)


def _still_names(row: list[Cell | None], y: int) -> bool:
    fresh = list(dict.fromkeys(c for c in row if c and c.row == y and c.text.strip()))
    texts = [fold(cell.text) for cell in fresh]
    if not texts or any(cell.column == 0 for cell in fresh):
        return False
    return all(group_of(text) is not None or words.YEAR.search(text) for text in texts)


def below_numbers(lines: list[list[Cell | None]], end: int) -> int:
    """Below a row of (1), (2), (3) …, which only numbers the columns."""
    if end < len(lines):
        texts = [fold(c.text) for c in dict.fromkeys(lines[end]) if c and c.text.strip()]
        if len(texts) > 2 and all(_NUMBERING.fullmatch(text) for text in texts):
            figures = [int(n[0]) for t in texts if (n := re.search(r"\d+", t))]
            if figures == list(range(figures[0], figures[0] + len(figures))) if figures else False:
                return end + 1
    return end


def stack_of(lines: list[list[Cell | None]], column: int, begin: int, end: int) -> tuple[str, ...]:
    cells = dict.fromkeys(lines[y][column] for y in range(begin, end))
    return tuple(" ".join(c.text.split()) for c in cells if c and c.text.strip())


def role_of(stack: Sequence[str]) -> str:
    folded = [fold(text) for text in stack]
    for role, pattern in (
        ("order", words.ORDER),
        ("unit", words.UNIT),
        ("note", words.NOTE),
        ("criterion", words.CRITERION),
        ("content", words.CONTENT),
        ("value", words.VALUE),
    ):
        if any(pattern.fullmatch(text) for text in folded):
            return role
    return "value" if any(group_of(text) for text in folded) else ""
