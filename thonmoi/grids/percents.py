"""What the values of an .xlsx do not say: which cells show a percentage, which are computed.

Measure the file first (`measuring.measure`): here it is only followed.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BUILT_IN = {9, 10}
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def percents(data: bytes) -> dict[str, frozenset[tuple[int, int]]]:
    """For each sheet by name the (row, column), from 0, of cells shown as a percentage."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        if "xl/styles.xml" not in names:
            return {}
        styles = _percent_styles(package.read("xl/styles.xml"))
        if not styles:
            return {}
        return {
            name: frozenset(_cells(package.open(path), styles))
            for name, path in sheet_paths(package)
            if path in names
        }


def formulas(data: bytes) -> dict[str, frozenset[tuple[int, int]]]:
    """For each sheet by name the (row, column), from 0, of cells that hold a formula."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        return {
            name: frozenset(_computed(package.open(path)))
            for name, path in sheet_paths(package)
            if path in names
        }


def _computed(file: Any) -> Iterator[tuple[int, int]]:
    try:
        for _event, one in etree.iterparse(file, tag=f"{_MAIN}c", resolve_entities=False):
            found = _PLACE.fullmatch(one.get("r") or "")
            if found and one.find(f"{_MAIN}f") is not None:
                yield int(found[2]) - 1, _column(found[1])
            one.clear()
    except etree.XMLSyntaxError as error:
        raise ValueError("damaged") from error


def _parse(data: bytes) -> Any:
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise ValueError("damaged") from error


def _percent_styles(data: bytes) -> set[str]:
    root = _parse(data)
    own = {
        one.get("numFmtId"): "%" in (one.get("formatCode") or "")
        for one in root.iter(f"{_MAIN}numFmt")
    }
    listed = root.find(f"{_MAIN}cellXfs")
    found = set()
    for index, one in enumerate(listed if listed is not None else ()):
        number = one.get("numFmtId") or ""
        if own.get(number) or (number.isdigit() and int(number) in _BUILT_IN):
            found.add(str(index))
    return found


def sheet_paths(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet by name with the path of its part inside the package."""
    relations = {
        one.get("Id"): (one.get("Target") or "")
        for one in _parse(package.read("xl/_rels/workbook.xml.rels"))
    }
    for one in _parse(package.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
        target = relations.get(one.get(_RELATION), "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        yield one.get("name") or "", path


def _cells(file: Any, styles: set[str]) -> Iterator[tuple[int, int]]:
    try:
        for _event, one in etree.iterparse(file, tag=f"{_MAIN}c", resolve_entities=False):
            found = _PLACE.fullmatch(one.get("r") or "")
            if found and one.get("s") in styles:
                yield int(found[2]) - 1, _column(found[1])
            one.clear()
    except etree.XMLSyntaxError as error:
        raise ValueError("damaged") from error


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
