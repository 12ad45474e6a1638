"""Values put into cells of an .xlsx: everything else of the file stays as it was, byte for byte.

Only the parts of the sheets that are written to change; formats, widths, merged cells, pictures
and formulas stay. Formulas are left to the program that opens the file: what they had computed
is dropped, so that it is computed anew.
"""

import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lxml import etree

from thonmoi.grids.book import address
from thonmoi.grids.measuring import measure, place_of
from thonmoi.grids.percents import percents, sheet_paths

Place = tuple[int, int]
Value = Decimal | str
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_WORKBOOK = "xl/workbook.xml"


def put(content: bytes, sheet: str, values: Mapping[Place, Value]) -> bytes:
    """The workbook with values at (row, column), from 0, of a sheet; numbers stay numbers.

    An empty text empties a cell; a cell that holds a formula keeps it. Raises Invalid where the
    file cannot be measured.
    """
    measure(content)
    shown = percents(content).get(sheet, frozenset())
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        paths = dict(sheet_paths(old))
        for member in old.infolist():
            part = old.read(member)
            if member.filename == paths.get(sheet):
                part = _written(part, values, shown)
            elif member.filename == _WORKBOOK:
                part = _computing(part)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, part)
    return out.getvalue()


def _parse(part: bytes) -> Any:
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def _bytes(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _written(part: bytes, values: Mapping[Place, Value], percent: frozenset[Place]) -> bytes:
    root = _parse(part)
    data = root.find(f"{_MAIN}sheetData")
    for formula in data.iter(f"{_MAIN}f"):
        saved = formula.getparent().find(f"{_MAIN}v")
        if saved is not None:
            formula.getparent().remove(saved)
    rows = {_number(row.get("r"), at): row for at, row in enumerate(data, start=1)}
    for place, value in sorted(values.items()):
        row = rows.get(place[0] + 1)
        if row is None:
            row = rows[place[0] + 1] = _new_row(data, place[0] + 1)
        _fill(_cell(row, place), value, is_percent=place in percent)
    for reach in root.findall(f"{_MAIN}dimension"):
        root.remove(reach)
    return _bytes(root)


def _number(given: str | None, at: int) -> int:
    return int(given) if given and given.isdecimal() else at


def _new_row(data: Any, number: int) -> Any:
    row = etree.Element(f"{_MAIN}row", r=str(number))
    later = [i for i, one in enumerate(data) if _number(one.get("r"), i + 1) > number]
    data.insert(later[0] if later else len(data), row)
    return row


def _cell(row: Any, place: Place) -> Any:
    """The cell at a place of its row, made where the form has none there."""
    at = 0
    for at_now, one in enumerate(row):
        found = place_of(one.get("r") or "")
        column = found[1] if found else at_now
        if column == place[1]:
            return one
        if column > place[1]:
            break
        at = at_now + 1
    cell = etree.Element(f"{_MAIN}c", r=address(*place))
    row.insert(at, cell)
    return cell


def _fill(cell: Any, value: Value, *, is_percent: bool) -> None:
    if cell.find(f"{_MAIN}f") is not None:
        return
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", None)
    if isinstance(value, Decimal):
        shown = value / 100 if is_percent else value
        etree.SubElement(cell, f"{_MAIN}v").text = f"{shown.normalize():f}"
        return
    if not value:
        return
    cell.set("t", "inlineStr")
    text = etree.SubElement(etree.SubElement(cell, f"{_MAIN}is"), f"{_MAIN}t")
    text.text = value
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _computing(part: bytes) -> bytes:
    """Whoever opens the file computes its formulas anew."""
    root = _parse(part)
    found = root.find(f"{_MAIN}calcPr")
    if found is None:
        found = etree.Element(f"{_MAIN}calcPr")
        after = [one for one in root if etree.QName(one).localname in _BEFORE]
        root.insert(root.index(after[-1]) + 1, found)
    found.set("fullCalcOnLoad", "1")
    return _bytes(root)


_BEFORE = frozenset(
    {
        "fileVersion",
        "fileSharing",
        "workbookPr",
        "workbookProtection",
        "bookViews",
        "sheets",
        "functionGroups",
        "externalReferences",
        "definedNames",
    }
)
