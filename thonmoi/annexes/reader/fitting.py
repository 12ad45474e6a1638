"""Whether a table goes on with the one before: its columns, its edges on the page."""

import re
from dataclasses import replace

from thonmoi.annexes.reader.grid import Grid
from thonmoi.kernel.text import fold

_FRAME = re.compile(r"cong hoa xa hoi|doc lap ?- ?tu do|noi nhan|\b(?:tm|kt|tl|tuq)\.|^so ?:")


def fit(grid: Grid, known: Grid) -> Grid | None:
    """A grid on the columns of the one it goes on from; None where it does not fit them.

    On a page where all cells of a column are merged the drawn lines are fewer: then the
    edges say which columns a cell covers.
    """
    if grid.edges and known.edges:
        places = [_nearest(known.edges, x) for x in grid.edges]
        if None in places or (places[0], places[-1]) != (0, len(known.edges) - 1):
            return None
        at = [place for place in places if place is not None]
        cells = tuple(
            replace(c, column=at[c.column], columns=at[c.column + c.columns] - at[c.column])
            for c in grid.cells
        )
        return replace(grid, cells=cells, columns=known.columns, edges=known.edges)
    return grid if grid.columns == known.columns else None


def _nearest(edges: tuple[float, ...], x: float) -> int | None:
    index = min(range(len(edges)), key=lambda i: abs(edges[i] - x))
    return index if abs(edges[index] - x) <= 6 else None


def is_frame(grid: Grid) -> bool:
    return bool(_FRAME.search("\n".join(fold(cell.text) for cell in grid.cells)))
