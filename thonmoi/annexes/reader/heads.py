"""The rows that the head of a table takes."""

from thonmoi.annexes.reader import words
from thonmoi.annexes.reader.cells import Cell
from thonmoi.annexes.reader.grid import Grid
from thonmoi.annexes.reader.group_names import group_of
from thonmoi.kernel.text import fold


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
