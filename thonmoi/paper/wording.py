"""The exact words of a document's frame, once for all ways of setting it.

Decree 30/2020/NĐ-CP, appendix I: numbers under 10 take a zero; a day under 10 and the months
1 and 2 take a zero, months 3 to 9 do not; what is not known yet is a blank to be filled by hand.
"""

import re
from dataclasses import replace

from thonmoi.kernel.numbers import format_number
from thonmoi.paper.model import (
    Block,
    Bullet,
    Cell,
    DocDate,
    Document,
    Letterhead,
    Paragraph,
    Recipients,
    Rich,
    Run,
    Table,
    clean,
    runs,
)

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
CLOSING = "./."
NO_DATA = "–"
BLANK_NUMBER = "\xa0" * 6
BLANK_DATE = "\xa0" * 5


def number_line(head: Letterhead) -> str:
    """Return "Số: 05/KH-UBND", or with a blank while the number is not given."""
    number = "" if head.number is None else clean(str(head.number)).strip()
    if number.isdigit():
        number = number.lstrip("0").zfill(2)
    return f"Số: {number or BLANK_NUMBER}/{clean(head.symbol)}"


def date_words(date: DocDate) -> str:
    """Return "ngày 05 tháng 6 năm 2025"; unknown parts are blanks."""
    day = f"{date.day:02d}" if date.day else BLANK_DATE
    month = BLANK_DATE
    if date.month:
        month = f"{date.month:02d}" if date.month < 3 else str(date.month)
    year = str(date.year) if date.year else BLANK_DATE
    return f"ngày {day} tháng {month} năm {year}"


def date_line(head: Letterhead) -> str:
    """Return "Hớn Quản, ngày 05 tháng 6 năm 2025"; without a place the day alone."""
    place = clean(head.place).strip()
    return f"{place}, {date_words(head.date)}" if place else date_words(head.date)


def about_line(document: Document) -> str:
    """Return "V/v …", the subject of a công văn."""
    title = clean(document.title)
    return title if title.startswith("V/v") else f"V/v {title}"


def _unended(text: str) -> str:
    """The text without its last stop; an ellipsis stays."""
    return re.sub(r"(?<!\.)[.;,]$", "", text.rstrip()).rstrip()


def _unclosed(text: str) -> str:
    """The text without its last stop, and without the ways "./." is mistyped ("/.", "./")."""
    bare = re.sub(r"\s*(?:[.;,]?\s*/\s*\.|[.;,]\s*/)$", "", text.rstrip())
    return bare if bare != text.rstrip() else _unended(text)


def _ended(lines: tuple[str, ...], mark: str, last: str) -> list[str]:
    bare = [_unended(clean(line).strip()) for line in lines]
    return [line + (last if i == len(bare) - 1 else mark) for i, line in enumerate(bare)]


def basis_lines(document: Document) -> list[str]:
    """One legal basis a line, ended by ";", the last by "."."""
    return _ended(document.bases, ";", ".")


def authority_lines(document: Document) -> list[str]:
    """The lines in capitals above the bases: who decides."""
    return [line for line in clean(document.authority).upper().split("\n") if line.strip()]


def addressee_lines(document: Document) -> list[str]:
    """One addressee bare (it stands behind "Kính gửi:"), several as "- …;" and "- …."."""
    if len(document.addressees) == 1:
        return [clean(document.addressees[0]).strip()]
    return [f"- {line}" for line in _ended(document.addressees, ";", ".")]


def recipient_lines(recipients: Recipients) -> list[str]:
    """Return "- …;" a line, and "- Lưu: VT, ….": the lines under "Nơi nhận:"."""
    filed = (f"Lưu: {clean(recipients.filed)}",) if recipients.filed else ()
    lines = (*recipients.to, *filed)
    return [f"- {line}" for line in _ended(lines, ";", ".")]


_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """4 is "IV"; for the labels of annexes."""
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def annex_label(document: Document, index: int) -> str:
    """Return its own label, else "Phụ lục", with a Roman number where there are two or more."""
    own = document.annexes[index].label
    if own is not None:
        return clean(own)
    return "Phụ lục" if len(document.annexes) < 2 else f"Phụ lục {roman(index + 1)}"


def annex_source(document: Document) -> str:
    """Return "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)"."""
    head = document.letterhead
    kind = clean(document.kind).capitalize() or "Công văn"
    number = number_line(head).removeprefix("Số: ")
    issuer = clean(document.issuer_name) or " ".join(map(clean, head.issuer))
    return f"(Kèm theo {kind} số {number} {date_words(head.date)} của {issuer})"


def closed(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """The body with "./." at its end, where it ends in words."""
    if not body or not isinstance(body[-1], Paragraph | Bullet):
        return body
    *before, last = runs(body[-1].text) or (Run(""),)
    text = last.text.rstrip()
    if not text.endswith(CLOSING):
        text = _unclosed(text) + CLOSING
    ended = (*before, Run(text, last.bold, last.italic))
    return (*body[:-1], replace(body[-1], text=ended))


def labelled(label: str, text: Rich) -> tuple[Run, ...]:
    """The text behind its label and a space."""
    label = clean(label).strip()
    return (Run(f"{label} "), *runs(text)) if label else runs(text)


def cell_runs(cell: Cell, places: int | None = None) -> tuple[Run, ...]:
    """What a table cell prints: numbers in Vietnamese form, no data as a dash."""
    if cell is None:
        return (Run(NO_DATA),)
    if isinstance(cell, str | Run | tuple):
        return runs(cell)
    return (Run(format_number(cell, None if isinstance(cell, int) else places)),)


def unit_line(table: Table) -> str:
    """Return "Đơn vị tính: triệu đồng", above a table at the right."""
    return f"Đơn vị tính: {clean(table.unit)}"
