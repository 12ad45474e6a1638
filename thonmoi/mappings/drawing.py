"""A file as a mapping sees it: drawn up for a person, and read again through what he said."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.grids import Book, Sheet, address, fill_word, put, read_book
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import format_number
from thonmoi.library.files import store
from thonmoi.mappings.applying import Read, Whole, apply
from thonmoi.mappings.facts import Drawn
from thonmoi.mappings.naming import Names, propose
from thonmoi.mappings.queries.filled import Filled
from thonmoi.mappings.rules import MOST_COLUMNS, MOST_ROWS, Axis, Frame, Mark
from thonmoi.mappings.shape import columns, guess_frame, locate, rows, signature

SIMULATED = "Ghi chú: các ô {} là số liệu mô phỏng, không phải số liệu thật."


def content_of(file: Any) -> bytes:
    """The bytes of a kept file."""
    return store.place(file.digest).read_bytes()


def drawn(
    book: Book, names: Names, set_slug: str, sheet: str = "", frame: Frame | None = None
) -> Drawn:
    """A sheet of a book (the one named, else the fullest) with what its lines most likely are."""
    shown = {one.name: one for one in book.shown or book.sheets}
    chosen = shown.get(sheet) or max(shown.values(), key=lambda one: len(one.cells))
    placed = frame or guess_frame(chosen)
    _require_size(chosen, placed)
    marks = (
        *propose(columns(chosen, placed), Axis.COLUMN, names),
        *propose(rows(chosen, placed), Axis.ROW, names),
    )
    return Drawn(chosen.name, placed, signature(chosen, placed), set_slug, marks)


def _require_size(sheet: Sheet, frame: Frame) -> None:
    body = {row for row, _column in sheet.cells if row >= frame.body}
    if len(body) > MOST_ROWS or sheet.width > MOST_COLUMNS:
        raise Invalid(
            "mapping.size",
            _("The table has more than %(rows)s rows or %(columns)s columns: split it.")
            % {"rows": MOST_ROWS, "columns": MOST_COLUMNS},
            field="file",
        )


def read(mapping: Any, marks: Iterable[Mark], content: bytes, whole: Whole) -> Read:
    """What a workbook of the mapped shape says. Raises Invalid where it has another shape."""
    found = locate(read_book(content), mapping.sheet, mapping.frame, mapping.signature)
    if found is None:
        raise Invalid(
            "mapping.other",
            _("This workbook has another head than the one mapped: map it as a shape of its own."),
            field="file",
        )
    _require_size(*found)
    return apply(*found, marks, whole)


def fill(mapping: Any, filled: Filled) -> bytes:
    """The mapped form with its values, everything else as it was. Invalid for other kinds."""
    content = content_of(mapping.file)
    book = read_book(content)
    if book.kind == "docx":
        return fill_word(content, mapping.sheet, _texts(filled.values, filled.simulated))
    if book.kind != "xlsx":
        raise Invalid(
            "mapping.kind",
            _("Only .xlsx and .docx are filled: save the form as .xlsx and map that file."),
        )
    values = dict(filled.values)
    if filled.simulated:
        sheet = next(one for one in book.sheets if one.name == mapping.sheet)
        values[sheet.height + 1, 0] = SIMULATED.format(", ".join(filled.simulated))
    return put(content, mapping.sheet, values)


def _texts(
    values: dict[tuple[int, int], Decimal | str], simulated: Iterable[str]
) -> dict[tuple[int, int], str]:
    """Values as a document of words writes them; a simulated one says so in its cell."""
    marked = set(simulated)
    return {
        place: _text(value) + (" (mô phỏng)" if address(*place) in marked else "")
        for place, value in values.items()
    }


def _text(value: Decimal | str) -> str:
    return format_number(value) if isinstance(value, Decimal) else value
