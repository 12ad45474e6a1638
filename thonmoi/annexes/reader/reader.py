"""The way in of a file: taken apart, annexes found, rows read, nothing left out."""

import re
from collections import Counter

from thonmoi.annexes.reader.columns import Layout
from thonmoi.annexes.reader.grid import Grid, Part, Words, written
from thonmoi.annexes.reader.head import read_head
from thonmoi.annexes.reader.pdf_file import read_pdf_file
from thonmoi.annexes.reader.pieces import Found, gather
from thonmoi.annexes.reader.reading import Annex, Finding, Note, Reading, Table
from thonmoi.annexes.reader.refusals import refuse
from thonmoi.annexes.reader.rows import rows_of
from thonmoi.annexes.reader.sheet_file import read_sheet_file
from thonmoi.annexes.reader.word_file import read_word_file
from thonmoi.kernel.text import fold


def read(content: bytes, ending: str) -> Reading:
    """The annexes of a .docx, .xlsx or .pdf; `ending` is that of its content ("docx").

    Raises Invalid where the file cannot be read, or holds no table of criteria.
    """
    readers = {"docx": read_word_file, "xlsx": read_sheet_file, "pdf": read_pdf_file}
    if ending not in readers:
        raise refuse("kind")
    return read_parts(readers[ending](content))


def read_parts(parts: tuple[Part, ...]) -> Reading:
    """The annexes of a file that is taken apart already."""
    found, loose, others = gather(parts)
    if not found:
        raise refuse("no-annex")
    annexes = tuple(_annex(one) for one in found)
    titles = [annex.title for annex in annexes]
    notes = [Note(one.text, one.place) for one in loose]
    notes += [Note(c.text, c.place) for grid in others for c in grid.cells if c.text.strip()]
    notes += _left(parts, annexes, notes)
    return Reading(
        parts,
        annexes,
        read_head(parts, titles),
        tuple(notes),
        (*_apart(others), *_strange(found)),
    )


def _annex(found: Found) -> Annex:
    rows, notes = rows_of(found.pieces)
    columns = found.pieces[0].layout.values
    title = " ".join(" ".join(one.text.split()) for one in found.title if not _is_aside(one.text))
    level, unit_level = _level(title)
    return Annex(
        title,
        columns,
        rows,
        tuple(
            Table(p.part, p.grid, 0 if p.is_rest else p.layout.begin, p.begin) for p in found.pieces
        ),
        (
            *(Note(one.text, one.place) for one in found.title),
            *notes,
            *(Note(one.text, one.place) for one in found.after),
        ),
        level=level,
        unit_level=unit_level,
    )


def _is_aside(text: str) -> bool:
    """Lines of a title that only number the annex, or say what it belongs to."""
    folded = fold(text)
    return bool(re.match(r"phu luc(?: (?:so )?\w{1,4})?$|\(?(?:ban hanh )?kem theo", folded))


def _level(title: str) -> tuple[str, str]:
    """(level, unit level) that a title names; the level is "" where it names none."""
    folded = fold(title)
    unit = "district" if re.search(r"\bhuyen nong thon moi|cap huyen", folded) else "commune"
    if re.search(
        r"khu dan cu|(?<!nong )thon (?:kieu mau|dat chuan)|(?<!nong )thon,? (?:ap|ban)", folded
    ):
        return "khu-dan-cu-kieu-mau", "hamlet"
    for word, level in (
        ("nang cao", "nang-cao"), ("kieu mau", "kieu-mau"), ("hien dai", "hien-dai"),
        ("nong thon moi", "ntm"),
    ):  # fmt: skip
        if word in folded:
            return level, unit
    return "", unit


def _left(parts: tuple[Part, ...], annexes: tuple[Annex, ...], notes: list[Note]) -> list[Note]:
    """Whatever of the file stands neither in a row nor in a note: heads of tables, hidden cells."""
    told: Counter[tuple[str, object]] = Counter((one.text, one.place) for one in notes)
    for annex in annexes:
        told.update((one.text, one.place) for one in annex.notes)
        told.update((one.text, one.place) for row in annex.rows for one in row.cells)
    left = []
    for text, place in written(parts):
        if told[text, place]:
            continue
        told[text, place] += 1
        left.append(Note(text, place))
    return left


def _apart(others: list[Grid]) -> list[Finding]:
    """Tables that were not taken for a part of an annex."""
    found = []
    for grid in others:
        text = " · ".join(c.text.split("\n")[0] for c in grid.cells if c.text.strip())
        if text and len(grid.cells) > 6:
            found.append(Finding("table.apart", grid.place, text[:160]))
    return found


def _strange(found: list[Found]) -> list[Finding]:
    """Columns whose head names no known region or group."""
    strange = []
    for one in found:
        layout: Layout = one.pieces[0].layout
        place = one.pieces[0].grid.place
        strange += [
            Finding("column.strange", place, column.text)
            for column in layout.values
            if not column.kind
        ]
    return strange


__all__ = ["Words", "read", "read_parts"]
