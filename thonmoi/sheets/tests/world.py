"""Tân Lợi's form of the half year: downloaded, filled, brought back."""

import io
from collections.abc import Callable

import xlsxwriter

from tests import universe
from thonmoi.library.actions import checked_file
from thonmoi.monitoring.tests import world
from thonmoi.sheets import reading, rules, writing
from thonmoi.sheets.actions.fillings import upload_filling
from thonmoi.sheets.facts import Form, FormRow
from thonmoi.sheets.models import Filling
from thonmoi.sheets.queries import forms, held

OFFICER, CHAIR, OTHER = world.OFFICER, world.CHAIR, world.OTHER
RATE, PASS = world.RATE, world.PASS


def form() -> Form:
    return forms.form(universe.actor(OFFICER), world.commune(), world.period())


def row(code: str = RATE) -> FormRow:
    return next(one for one in form().rows if one.code == code)


def filled(values: dict[str, object], notes: dict[str, str] | None = None) -> bytes:
    """The workbook of Tân Lợi with values by indicator code; "x" under ``!code`` marks n/a."""
    return refilled(writing.write(form()), values, notes or {})


def refilled(content: bytes, values: dict[str, object], notes: dict[str, str]) -> bytes:
    """A workbook as a person would have filled it: the same cells, new values."""
    grid = reading._grid(content)

    def place(line: list[object], put: Callable[[int, object], None]) -> None:
        code = str(line[1]) if len(line) > 1 else ""
        if code in values:
            put(reading.VALUE, values[code])
        if f"!{code}" in values:
            put(reading.MARKED, values[f"!{code}"])
        if code in notes:
            put(reading.NOTE, notes[code])

    for line in grid:
        if line and line[0]:
            place(line, line.__setitem__)
    return workbook(grid)


def workbook(grid: list[list[object]], name: str = writing.SHEET) -> bytes:
    """Cells as an .xlsx: numbers stay numbers."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet(name)
    for at, line in enumerate(grid):
        for column, value in enumerate(line):
            if isinstance(value, int | float):
                sheet.write_number(at, column, value)
            elif value:
                sheet.write_string(at, column, str(value))
    book.close()
    return out.getvalue()


def compared(content: bytes) -> rules.Compared:
    rows = held.rows(universe.actor(OFFICER), world.commune(), world.period())
    return rules.compare(rows, reading.read(content))


def uploaded(values: dict[str, object], by: str = OFFICER) -> Filling:
    content = filled(values)
    return upload_filling(
        world.commune(),
        by=universe.actor(by),
        period=world.period(),
        file=checked_file(content, "biểu.xlsx"),
        compared=compared(content),
    )
