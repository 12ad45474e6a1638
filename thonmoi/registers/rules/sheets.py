"""Rows of a spreadsheet: written for Excel, and read back as they are pasted. Pure."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from thonmoi.kernel.text import fold, nfc

MEDIA_TYPE = "text/csv; charset=utf-16"
MOST_ROWS = 300
_FORMULA = re.compile(r"^[=+\-@\t\r]")


def sheet(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A .csv that every Excel opens in columns, whatever its list separator: UTF-16, tabs, BOM.

    Days are written 17/06/2025, nothing where nothing is known. What would be a formula is text.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="\t", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return b"\xff\xfe" + out.getvalue().encode("utf-16-le")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    text = " ".join(str(value).split())
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A line of a pasted block: its number there, the line itself, its cells by column.

    `is_over` where it has more cells than there are columns.
    """

    number: int
    line: str
    cells: Mapping[str, str]
    is_over: bool = False


def pasted(text: str, columns: Sequence[tuple[str, str]]) -> list[PastedRow]:
    """The rows of a block that was copied from a spreadsheet, or typed with ";".

    `columns` are (name, head) in the usual order. A first line of heads may give another order;
    columns of other names are passed over. Empty lines are no rows.
    """
    given = [(number, line) for number, line in enumerate(_lines(text), 1) if line.strip("\t; ")]
    order: Sequence[str] = [name for name, _head in columns]
    if given:
        heads = {fold(head): name for name, head in columns}
        first = [heads.get(fold(cell), "") for cell in _cells(given[0][1])]
        if sum(map(bool, first)) >= min(2, len(columns)):
            order, given = first, given[1:]
    return [_row(number, line, order) for number, line in given]


def _row(number: int, line: str, order: Sequence[str]) -> PastedRow:
    cells = _cells(line)
    named = {name: cell for name, cell in zip(order, cells, strict=False) if name}
    return PastedRow(number, line, named, any(cells[len(order) :]))


def _lines(text: str) -> list[str]:
    return nfc(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _cells(line: str) -> list[str]:
    mark = "\t" if "\t" in line else ";"
    parts = next(csv.reader([line], delimiter=mark), [])
    return [part.strip().removeprefix("'") for part in parts]
