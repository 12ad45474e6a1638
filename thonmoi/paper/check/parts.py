"""Which line is what: country, motto, issuer, number, date, title, bases, body, foot, annexes."""

import re
from dataclasses import dataclass, field

from thonmoi.paper.check.line import Line
from thonmoi.paper.check.reading import Reading

KINDS = {
    "NGHỊ QUYẾT": "NQ",
    "QUYẾT ĐỊNH": "QĐ",
    "CHỈ THỊ": "CT",
    "QUY CHẾ": "QC",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB",
    "HƯỚNG DẪN": "HD",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA",
    "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA",
    "BÁO CÁO": "BC",
    "BIÊN BẢN": "BB",
    "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ",
    "CÔNG ĐIỆN": "CĐ",
    "GIẤY MỜI": "GM",
    "PHIẾU BÁO": "PB",
    "PHIẾU CHUYỂN": "PC",
    "PHIẾU GỬI": "PG",
}
"""Kinds of document and their signs (Decree 30, appendix III)."""

_COUNTRY = re.compile(r"cộng\s+h(?:òa|oà)\s+xã hội chủ nghĩa việt nam", re.IGNORECASE)
_MOTTO = re.compile(r"độc lập.*tự do.*hạnh phúc", re.IGNORECASE)
_DATE = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
ANNEX = re.compile(r"phụ lục(?:\s+(?P<roman>[IVXLC]+|\d+))?\s*$", re.IGNORECASE)
DASHES = re.compile(r"^[\s\-_–—=*.]{3,}$")


@dataclass
class Parts:
    """The lines of each component; None or empty where the file has none."""

    country: Line | None = None
    motto: Line | None = None
    number: Line | None = None
    about: Line | None = None
    date: Line | None = None
    parent: list[Line] = field(default_factory=list)
    issuer: list[Line] = field(default_factory=list)
    kind: Line | None = None
    title: list[Line] = field(default_factory=list)
    call: Line | None = None
    bases: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    to: Line | None = None
    recipients: list[Line] = field(default_factory=list)
    signature: list[Line] = field(default_factory=list)
    annexes: list[list[Line]] = field(default_factory=list)


def find_parts(reading: Reading) -> Parts:
    """Sort the lines of a file into the components of Decree 30, by words and places."""
    parts = Parts()
    lines = reading.lines
    for line in lines[:60]:
        text = line.text.strip()
        if parts.country is None and _COUNTRY.search(text):
            parts.country = line
        elif parts.motto is None and _MOTTO.search(text):
            parts.motto = line
        elif parts.number is None and text.startswith("Số:"):
            parts.number = line
        elif parts.about is None and text.startswith("V/v"):
            parts.about = line
        elif parts.date is None and _DATE.search(text) and not text.startswith("("):
            parts.date = parts.date or (line if line.cell or len(text) < 80 else None)
    _find_issuer(reading, parts)
    _find_foot(reading, parts)
    _find_flow(reading, parts)
    return parts


def _find_issuer(reading: Reading, parts: Parts) -> None:
    if parts.country is None or parts.country.cell is None:
        return
    table, row, column = parts.country.cell
    named = []
    for line in reading.cell_lines(table, row, column - 1) if column else []:
        if line.text.strip().startswith(("Số:", "V/v")):
            break
        if not line.is_empty and not DASHES.match(line.text):
            named.append(line)
    bold_from = next((n for n, line in enumerate(named) if line.any_is("bold")), len(named))
    parts.parent, parts.issuer = named[:bold_from], named[bold_from:]


def _find_foot(reading: Reading, parts: Parts) -> None:
    for line in reversed(reading.lines):
        if line.text.strip().lower().startswith("nơi nhận"):
            parts.to = line
            break
    if parts.to is None or parts.to.cell is None:
        return
    table, row, column = parts.to.cell
    cell = [line for line in reading.cell_lines(table, row, column) if not line.is_empty]
    parts.recipients = [line for line in cell if line is not parts.to]
    parts.signature = _signers(reading, table, row, column + 1)
    if not parts.signature and row:
        parts.signature = _signers(reading, table, row - 1, column + 1)


def _signers(reading: Reading, table: int, row: int, column: int) -> list[Line]:
    """The lines of the signature; where two sign, they stand in the row above the recipients."""
    return [line for line in reading.cell_lines(table, row, column) if not line.is_empty]


def _find_flow(reading: Reading, parts: Parts) -> None:
    """Lines outside tables, in order: kind, title, addressees, bases, body; then annexes."""
    head = {id(line) for line in (parts.country, parts.motto, parts.number, parts.date) if line}
    annex: list[Line] | None = None
    in_title = False
    for line in reading.lines:
        if line.cell is not None or id(line) in head:
            continue
        text = line.shown
        if line.section > 0 and ANNEX.match(text.split("\n")[0]):
            annex = []
            parts.annexes.append(annex)
        if annex is not None:
            annex.append(line)
        elif parts.kind is None and text.split("\n")[0].upper() in KINDS and not parts.body:
            parts.kind, in_title = line, True
        elif in_title and line.align == "center" and not line.is_empty and not DASHES.match(text):
            parts.title.append(line)
        elif line.is_empty or DASHES.match(text):
            in_title = in_title and not parts.title
        elif parts.call is None and text.startswith("Kính gửi") and not parts.body:
            parts.call, in_title = line, False
        elif text.startswith("Căn cứ") and not parts.body:
            parts.bases.append(line)
            in_title = False
        elif line is not parts.to:
            in_title = False
            if not _is_addressee(line, parts):
                parts.body.append(line)


def _is_addressee(line: Line, parts: Parts) -> bool:
    """Lines of several addressees stand indented under "Kính gửi:"."""
    return (
        parts.call is not None
        and not parts.body
        and line.text.strip().startswith("-")
        and (line.left > 20 or line.first > 20)
    )
