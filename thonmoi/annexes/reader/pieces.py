"""Pieces of annexes: tables with a head, those that go on over a page, words between them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from thonmoi.annexes.reader import words
from thonmoi.annexes.reader.cells import Cell
from thonmoi.annexes.reader.columns import Layout, find_layout
from thonmoi.annexes.reader.fitting import fit, is_frame
from thonmoi.annexes.reader.grid import Grid, Part, Words
from thonmoi.kernel.text import fold

_CODE = re.compile(r"(\d{1,2}\.\d{1,2})\b")
_NUMBER = re.compile(r"(?:tieu chi(?: so)? )?(\d{1,2})(?:[.):]|$|\s)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A table, or a part of one, that belongs to an annex: its part of the file, its body."""

    part: int
    grid: Grid
    layout: Layout
    begin: int
    is_rest: bool
    before: tuple[Words, ...] = ()


@dataclass(slots=True)
class Found:
    """An annex under way: its pieces, the words that head it, the words after it."""

    title: tuple[Words, ...]
    pieces: list[Piece]
    after: list[Words] = field(default_factory=list)


def gather(parts: tuple[Part, ...]) -> tuple[list[Found], list[Words], list[Grid]]:
    """(annexes, words that stand before the first, tables that are none of theirs)."""
    found: list[Found] = []
    loose: list[Words] = []
    others: list[Grid] = []
    waiting: list[Words] = []
    for index, part in enumerate(parts):
        if isinstance(part, Words):
            waiting.append(part)
            continue
        piece = _piece(index, part, found[-1] if found else None, waiting)
        if piece is None:
            others.append(part)
        elif not found or _begins(piece, found[-1], waiting):
            before, title, blocks = _heading([*waiting, *_above(part, piece.layout)])
            (found[-1].after if found else loose).extend(before)
            found.append(Found(tuple(title), [replace(piece, before=tuple(blocks))]))
            waiting = []
        else:
            found[-1].pieces.append(replace(piece, before=tuple(waiting)))
            waiting = []
    (found[-1].after if found else loose).extend(waiting)
    return found, loose, others


def _piece(index: int, grid: Grid, last: Found | None, waiting: list[Words]) -> Piece | None:
    layout = find_layout(grid)
    if layout is not None:
        return Piece(index, grid, layout, layout.end, is_rest=False)
    if last is None or is_frame(grid) or any(_is_title(one) for one in waiting):
        return None
    known = last.pieces[-1]
    fitted = fit(grid, known.grid)
    if fitted is None:
        return None
    return Piece(index, fitted, known.layout, 0, is_rest=True)


def _is_title(one: Words) -> bool:
    return bool(words.ANNEX.search(fold(one.text))) and not one.is_note


def _begins(piece: Piece, last: Found, waiting: list[Words]) -> bool:
    """Whether a table begins an annex of its own: a title above, another sheet, numbers anew."""
    if piece.is_rest:
        return False
    if any(_is_title(one) for one in waiting) or not piece.layout.same_columns(
        last.pieces[0].layout
    ):
        return True
    return _is_first(piece)


def _is_first(piece: Piece) -> bool:
    """Whether a piece begins with the first criterion and its first indicator."""
    layout = piece.layout
    numbers = [layout.order, *layout.criterion]
    for row in piece.grid.lines()[piece.begin :]:
        told = _texts(row, layout.content)
        code = next((f[1] for text in told if (f := _CODE.match(text))), "")
        named = [f[1] for t in (*_texts(row, numbers), *told) if (f := _NUMBER.match(fold(t)))]
        if code or named:
            return code in ("1.1", "") and (named[:1] or ["1"])[0].lstrip("0") == "1"
    return False


def _texts(row: list[Cell | None], columns: Iterable[int | None]) -> list[str]:
    return [c.text for x in columns if x is not None and x < len(row) and (c := row[x])]


def _heading(waiting: list[Words]) -> tuple[list[Words], list[Words], list[Words]]:
    """(words before, title, words between title and table) of what stands before an annex."""
    starts = [i for i, one in enumerate(waiting) if _is_title(one)]
    if not starts:
        return [one for one in waiting if not _is_block(one)], [], list(filter(_is_block, waiting))
    start = starts[-1]
    while start - 1 in starts:
        start -= 1
    rest = waiting[start:]
    blocks = [one for one in rest if _is_block(one)]
    return waiting[:start], [one for one in rest if not _is_block(one)], blocks


def _is_block(one: Words) -> bool:
    return bool(words.BLOCK.fullmatch(one.text)) and len(one.text) < 160


def _above(grid: Grid, layout: Layout) -> list[Words]:
    """The rows of a sheet above the head of its table: the title of the annex."""
    cells = [cell for cell in grid.cells if cell.row < layout.begin and cell.text.strip()]
    return [Words(cell.text, cell.place) for cell in cells]
