"""Cells and indent of a line of text."""

import re

from thonmoi.kernel.text import nfc

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_STARRED_HEADING = re.compile(r"^\s*\*\*\*\s*(.+?)\s*\*\*\s*$")
_STRONG = re.compile(r"\*\*(\S(?:[^*]*\S)?)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*(\S(?:[^*]*[^\s*])?)\*(?![\w*])")
_WIDE_GAP = re.compile(r"\s*\t\s*| {4,}")


def cells_of(text: str) -> list[str]:
    """The columns of a line; blanks left for a number or a day ("Số:      /KH-UBND") are none."""
    cells: list[str] = []
    text = re.sub(r"(?<=\S)\s+(?=CỘNG H(?:ÒA|OÀ)\s|Độc lập\s*[-–])", "\t", text)
    for part in text.split("\t"):
        cell = part.strip()
        left = cells[-1] if cells else ""
        if re.search(r"(?:Số\s*:?|\bngày\s*\d{0,2}|\btháng\s*\d{0,2}|\bnăm)$", left) and re.match(
            r"(?:[/–-]|tháng\b|năm\b|\d{1,5}\s*(?:[/–-]|tháng|năm|$))", cell
        ):
            cells[-1] = f"{left} {cell}"
        else:
            cells.append(cell)
    return cells


def indent_of(raw: str) -> int:
    """How many blanks `raw` begins with, a tab for four."""
    raw = raw.expandtabs(4)
    return len(raw) - len(raw.lstrip(" \u00a0"))


def clean(text: str) -> str:
    """Text in NFC, without control characters; a gap between columns is one tab."""
    text = nfc(_CONTROL.sub("", text.replace("\x0b", " ").replace("\x0c", " ")))
    text = _WIDE_GAP.sub("\t", text.strip())
    return re.sub(r" {2,}", " ", text).strip()


def without_markdown(text: str) -> tuple[str, bool]:
    """(text without the marks of a conversion to Markdown, whether all of it was bold).

    "*** Nhà văn hóa các ấp:**" is the starred heading "* Nhà văn hóa các ấp:".
    """
    heading = _STARRED_HEADING.match(text)
    if heading:
        return f"* {heading[1]}", True
    bold = bool(re.fullmatch(r"\*\*[^*]+\*\*", text.strip()))
    text = re.sub(r"^#{1,6}\s+(?=\S)", "", text)
    return _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", text)), bold
