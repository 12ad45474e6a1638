"""An .xlsx measured before it is opened, without building anything.

A workbook of 5 kB with one figure in the last cell of a sheet would make a reader ask for
500 GB, which ends the whole process; so the cells are counted in the stream first.
"""

import io
import re
import zipfile
from typing import Any

from django.utils.translation import gettext_lazy as _
from lxml import etree

from thonmoi.grids.limits import LIMITS, Limits, refuse

_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_PIECE = 1 << 16
_SMALL = 1 << 19
_CELL = re.compile(rb'[<:]c(?: r="([A-Z]{1,3})([0-9]{1,7})"|[ >/\t\n\r])')
"""A cell: with its place where it says it plainly."""
_PICTURES = (".png", ".jpeg", ".jpg", ".gif", ".emf", ".wmf", ".bmp", ".tiff", ".vml")
DAMAGED = _("The workbook cannot be read: save it as .xlsx again.")


def measure(content: bytes, limits: Limits = LIMITS) -> None:
    """Raise Invalid (field ``file``) where an .xlsx unpacks, or reaches, too far; else nothing."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _refuse_bomb(members, limits)
            for member in members:
                if not member.filename.lower().endswith(_PICTURES):
                    _refuse_far(archive, member, limits)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
        raise refuse("damaged", DAMAGED) from None


def _refuse_bomb(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    names = {member.filename.lower() for member in members}
    if "xl/workbook.bin" in names or "content.xml" in names:  # two kinds in one: read as neither
        raise refuse("damaged", DAMAGED)
    unpacked = sum(member.file_size for member in members)
    if len(members) > limits.members or unpacked > limits.unpacked:
        raise refuse("bomb", _("The file unpacks to far more than its size and is not taken."))


def _refuse_far(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits) -> None:
    """Whatever part may be a sheet is followed; a part that is no XML is left to the reader."""
    reach = _Reach(limits)
    try:
        if member.file_size <= _SMALL and _is_near(archive.read(member), limits):
            return
        parser = etree.XMLParser(target=reach, resolve_entities=False, no_network=True)
        with archive.open(member) as part:
            while piece := part.read(_PIECE):
                parser.feed(piece)
            parser.close()
    except etree.XMLSyntaxError:
        if member.filename.lower().endswith((".xml", ".rels")) and member.file_size:
            raise refuse("damaged", DAMAGED) from None


def _is_near(part: bytes, limits: Limits) -> bool:
    """Whether a small part says plainly that all its cells are near: ``<c r="B7"``, as usual.

    Anything said otherwise (another encoding, a cell without place) is followed element by element.
    """
    if b"\0" in part:
        return False
    places = _CELL.findall(part)
    columns, rows = {one for one, _row in places}, {row for _column, row in places}
    if b"" in columns or len(places) > limits.cells:
        return False
    return all(_number(one.decode()) < limits.columns for one in columns) and (
        max(map(int, rows), default=0) <= limits.rows
    )


class _Reach:
    """Follows the cells of a sheet that hold something; refuses the first that is too far."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.row, self.column, self.count = -1, -1, 0

    def start(self, tag: str, attributes: Any) -> None:
        name = tag.rpartition("}")[2]
        if name == "row":
            given = str(attributes.get("r") or "")
            self.row = int(given) - 1 if given.isdecimal() else self.row + 1
            self.column = -1
        elif name == "c":
            found = place_of(str(attributes.get("r") or ""))
            self.row, self.column = found or (self.row, self.column + 1)
        elif name in ("v", "is", "f"):
            self._hold()

    def _hold(self) -> None:
        self.count += 1
        if self.row >= self.limits.rows or self.column >= self.limits.columns:
            raise too_far(self.limits)
        if self.count > 2 * self.limits.cells:
            raise too_many(self.limits)

    def end(self, tag: str) -> None: ...

    def data(self, text: str) -> None: ...

    def close(self) -> None: ...


def place_of(name: str) -> tuple[int, int] | None:
    """The (row, column), from 0, that a spreadsheet names "C5"; None for other words."""
    found = _PLACE.fullmatch(name)
    return (int(found[2]) - 1, _number(found[1])) if found else None


def _number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def too_far(limits: Limits) -> Exception:
    """The refusal of a sheet with more rows or columns than are taken."""
    return refuse(
        "too-far",
        _("A sheet has more than %(rows)s rows or %(columns)s columns: keep only the table.")
        % {"rows": limits.rows, "columns": limits.columns},
    )


def too_many(limits: Limits) -> Exception:
    """The refusal of a file with more cells than are taken."""
    return refuse(
        "too-many", _("The file has more than %(n)s cells: split it.") % {"n": limits.cells}
    )
