"""Pure: where the table of a foreign sheet stands, what its columns and rows are called.

A merged head of several rows gives a column the words of all of them ("Xã Tân Lợi / Thực hiện").
A row carries the names of the rows above it that it hangs under: by its indentation, else by its
numbering (II, 1, 1.2, a, -).
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thonmoi.grids import Book, Cell, Sheet
from thonmoi.kernel.text import fold
from thonmoi.mappings.rules import MOST_COLUMNS, MOST_ROWS, Frame

SEPARATOR = " / "
_LOOK, _SHIFT = 40, 40
_NUMBERS = re.compile(r"\(?(?:[0-9]{1,3}|[A-Za-z]{1,2})\)?(?:\s*=.*)?")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_UNIT = re.compile(
    r"\(\s*(?:đvt|đơn vị(?: tính)?)?\s*:?\s*"
    r"((?:1[.]?000(?:[.]000)?\s*)?[^()0-9]{1,16}(?:/[^()0-9]{1,24})?[2²]?)\)\s*$",
    re.IGNORECASE,
)
_ORDER = (
    re.compile(r"[A-H][.)]?"),
    re.compile(r"[IVX]{1,5}[.)]?"),
    re.compile(r"[0-9]{1,3}[.)]?"),
    re.compile(r"[0-9]{1,3}\.[0-9]{1,3}[.)]?"),
    re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){2,}[.)]?"),
    re.compile(r"[a-zđ][.)]"),
    re.compile(r"[-–]"),
    re.compile(r"[+*]"),
)
_LED = re.compile(
    r"(?P<n>[IVX]{1,5}[.)]|[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]?|[a-zđ][.)]|[-–+*])\s+(?P<rest>\S.*)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column: its place, its words (parents first), the number before them, its unit.

    `key` is the folded words, years left open, numbered where they come twice.
    """

    place: int
    words: str
    key: str
    number: str = ""
    unit_text: str = ""
    sample: str = ""


def guess_frame(sheet: Sheet) -> Frame:
    """Where the head most likely stands: the first row of words over nearly all columns."""
    reach = [_reach(sheet, row) for row in range(min(sheet.height, _LOOK))]
    wide = max(reach, default=0)
    top = next((at for at, one in enumerate(reach) if one > 0.8 * wide), 0)
    rows = _head_rows(sheet, top)
    return Frame(top, rows, _label(sheet, top + rows))


def _reach(sheet: Sheet, row: int) -> int:
    """How many columns the words of a row cover; a title over the whole width counts once."""
    covered = 0
    for cell in _in_row(sheet, row):
        is_title = cell.columns > max(3, 0.6 * sheet.width)
        covered += 1 if is_title else cell.columns if isinstance(cell.value, str) else 0
    return covered


def _in_row(sheet: Sheet, row: int) -> Iterator[Cell]:
    for column in range(sheet.width):
        cell = sheet.cells.get((row, column))
        if cell is not None:
            yield cell


def _head_rows(sheet: Sheet, top: int) -> int:
    rows = max((one.rows for one in _in_row(sheet, top)), default=1)
    while rows < 6 and any(one.columns > 1 for one in _in_row(sheet, top + rows - 1)):
        rows += 1
    if _is_numbering(sheet, top + rows):
        rows += 1
    return min(rows, max(sheet.height - top, 1))


def _is_numbering(sheet: Sheet, row: int) -> bool:
    """A row that only counts the columns: A, B, 1, 2, 3 or (1), (2), (3)=(1)+(2)."""
    texts = [one.text for one in _in_row(sheet, row)]
    return (
        len(texts) >= max(3, sheet.width // 2)
        and all(_NUMBERS.fullmatch(text) for text in texts)
        and len(set(texts)) == len(texts)
        and any(text.strip("()")[:1] == "1" for text in texts)
    )


def _label(sheet: Sheet, body: int) -> int:
    """The column with most letters in the body; of equals the first."""
    weight: Counter[int] = Counter()
    for (row, column), cell in sheet.cells.items():
        if row >= body and isinstance(cell.value, str) and not _is_number(cell.text):
            weight[column] += min(len(cell.text), 60)
    best = max(weight.values(), default=0)
    return min((c for c, count in weight.items() if count == best), default=-1) if best else -1


def _is_number(text: str) -> bool:
    return any(one.fullmatch(text) for one in _ORDER)


def columns(sheet: Sheet, frame: Frame) -> list[Line]:
    """The columns with a head or a value, in order, without the one that names the rows."""
    used = {column for row, column in sheet.cells if row >= frame.body}
    found = []
    for column in range(min(sheet.width, MOST_COLUMNS)):
        words = SEPARATOR.join(_head(sheet, frame, column))
        if column != frame.label and (words or column in used):
            sample = _sample(sheet.text(row, column) for row in range(frame.body, sheet.height))
            unit = _UNIT.search(words)
            found.append((column, words, "", unit[1].strip() if unit else "", sample))
    return _keyed(found)


def _head(sheet: Sheet, frame: Frame, column: int) -> list[str]:
    texts: list[str] = []
    for row in range(frame.top, frame.body):
        text = " ".join(sheet.text(row, column).split())
        if text and text not in texts and not (row > frame.top and _is_numbering(sheet, row)):
            texts.append(text)
    return texts


@dataclass(frozen=True, slots=True)
class _Row:
    """A row before its parents are known: how deep it stands, its own words and number."""

    place: int
    deep: int
    words: str
    number: str
    unit_text: str
    sample: str


def rows(sheet: Sheet, frame: Frame) -> list[Line]:
    """The rows of the body that say something, in order, each with the rows it hangs under."""
    places = [row for row in range(frame.body, sheet.height) if any(_in_row(sheet, row))]
    read = [_row(sheet, frame, row) for row in places[:MOST_ROWS]]
    is_flat = len({one.deep for one in read if one.deep < len(_ORDER)}) < 2
    indents = [_indent(sheet, frame, one.place) for one in read]
    found, above = [], list[tuple[int, _Row]]()
    for one, indent in zip(read, indents, strict=True):
        deep = indent if any(indents) else 0 if is_flat else one.deep
        while above and (above[-1][0] >= deep or _is_foreign(above[-1][1], one)):
            above.pop()
        path = SEPARATOR.join([*(row.words for _deep, row in above[-3:]), one.words])
        if one.words:
            above.append((deep, one))
        words = path if one.words else ""
        found.append((one.place, words, one.number.rstrip(".)"), one.unit_text, one.sample))
    return _keyed(found)


def _row(sheet: Sheet, frame: Frame, row: int) -> _Row:
    cells = list(_in_row(sheet, row))
    label = sheet.cells.get((row, frame.label)) if frame.label >= 0 else None
    words = " ".join(label.text.split()) if label else ""
    number = _number_before(cells, frame.label)
    led = _LED.fullmatch(words)
    mark = led["n"] if led else ""
    own = led["rest"] if led else words
    sample = _sample(one.text for one in cells if one is not label and one.text != number)
    deep = _depth(mark or number)
    return _Row(row, deep, own, number or mark, _unit_beside(sheet, frame, row), sample)


def _indent(sheet: Sheet, frame: Frame, row: int) -> int:
    label = sheet.cells.get((row, frame.label))
    return label.indent if label else 0


def _is_foreign(above: _Row, one: _Row) -> bool:
    """18.7 does not hang under 1, whatever their order."""
    if "." not in one.number.rstrip(".)") or not above.number[:1].isdigit():
        return False
    return not one.number.startswith(above.number.rstrip(".)") + ".")


def _number_before(cells: list[Cell], label: int) -> str:
    """The number that stands in a column before the name."""
    before = [one.text for one in cells if one.column < label]
    return next((text for text in before if _is_number(text)), "")


def _depth(number: str) -> int:
    found = (deep for deep, shape in enumerate(_ORDER) if number and shape.fullmatch(number))
    return next(found, len(_ORDER))


def _unit_beside(sheet: Sheet, frame: Frame, row: int) -> str:
    """The unit of a row, from the column whose head says so."""
    for column in range(sheet.width):
        if fold(SEPARATOR.join(_head(sheet, frame, column))) in ("dvt", "don vi", "don vi tinh"):
            return sheet.text(row, column)[:40]
    return ""


def _sample(texts: Iterable[str]) -> str:
    return " · ".join([text[:24] for text in texts if text][:3])


def _keyed(found: list[tuple[int, str, str, str, str]]) -> list[Line]:
    seen: Counter[str] = Counter()
    made = []
    for place, words, number, unit, sample in found:
        key = _YEAR.sub("____", fold(words))[:180] or f"@{place if not words else ''}"
        seen[key] += 1
        made.append(Line(place, words[:300], f"{key}#{seen[key]}", number, unit, sample))
    return made


def signature(sheet: Sheet, frame: Frame) -> str:
    """The shape of a head, whatever year it speaks of: workbooks with equal ones are read alike."""
    heads = [
        (column, SEPARATOR.join(_head(sheet, frame, column)), "", "", "")
        for column in range(min(sheet.width, MOST_COLUMNS))
        if column != frame.label
    ]
    keys = [one.key for one in _keyed([one for one in heads if one[1]])]
    return hashlib.sha256("\n".join(keys).encode()).hexdigest() if keys else ""


def locate(book: Book, name: str, frame: Frame, wanted: str) -> tuple[Sheet, Frame] | None:
    """The sheet of a book, and where in it, that has a known head; None where none has.

    The head may stand some rows higher or lower than where it was mapped.
    """
    if not wanted:
        return None
    for sheet in sorted(book.shown, key=lambda one: one.name != name):
        for top in sorted(range(min(_SHIFT, sheet.height)), key=lambda at: abs(at - frame.top)):
            moved = Frame(top, frame.rows, frame.label)
            if any(_in_row(sheet, top)) and signature(sheet, moved) == wanted:
                return sheet, moved
    return None


def years(text: str) -> list[str]:
    """The years that a text names, in order."""
    return _YEAR.findall(text)
