"""A CSV, as offices save it: UTF-8 or UTF-16, parted by commas, semicolons or tabs."""

import csv
import io

from django.utils.translation import gettext_lazy as _

from thonmoi.grids.book import Sheet
from thonmoi.grids.cells import sheet_of
from thonmoi.grids.limits import Limits, refuse
from thonmoi.grids.measuring import too_far, too_many
from thonmoi.grids.opened import Raw


def read_comma(content: bytes, limits: Limits) -> Sheet:
    """One sheet, named CSV; every cell is a text (`Cell.figure` reads its number)."""
    text = _decoded(content)
    head = "".join(text.splitlines(keepends=True)[:20])
    mark = max(";,\t", key=head.count)
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            rows.append(row)
            cells += len(row)
            if len(rows) > limits.rows or len(row) > limits.columns:
                raise too_far(limits)
            if cells > limits.cells * 2:
                raise too_many(limits)
    except csv.Error as wrong:
        raise refuse("damaged", _UNREADABLE) from wrong
    return sheet_of(Raw("CSV", False, list(rows), []), limits)


_UNREADABLE = _("Only .xlsx, .xls, .ods or CSV in UTF-8 are read here: save the file as .xlsx.")


def _decoded(content: bytes) -> str:
    """The text of a file that is one; a byte of nothing, or another encoding, is refused."""
    is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise refuse("unknown", _UNREADABLE) from None
    if "\x00" in text or content.startswith((b"%PDF-", b"\x89PNG")):
        raise refuse("unknown", _UNREADABLE)
    return text
