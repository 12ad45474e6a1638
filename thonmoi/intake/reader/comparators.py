"""How a figure is meant: at least, about, at most, increased by … told by the words around it."""

import re

from thonmoi.intake.reader.quantity import Quantity

_BEFORE = (
    (
        "at_least",
        r"tối thiểu(?: là| đạt)?|ít nhất(?: là| đạt)?|không dưới|không thấp hơn|"
        r"không ít hơn|chí ít|≥",
    ),
    (
        "at_most",
        r"tối đa(?: là)?|không\b[^,;.]{0,30}\bquá|không vượt quá|nhiều nhất|"
        r"không cao hơn|không nhiều hơn|≤",
    ),
    ("about", r"khoảng|ước(?: đạt| khoảng)?|xấp xỉ|gần|dự kiến|trung bình khoảng|tầm"),
    ("above", r"trên|hơn|vượt|cao hơn|lớn hơn|nhiều hơn|>"),
    ("below", r"dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|<"),
)
_PATTERNS = [
    (name, re.compile(rf"(?:\b|(?<=\W))(?:{words})\s*$", re.IGNORECASE)) for name, words in _BEFORE
]
_UP = re.compile(r"^[^.;,()\d]{0,40}?\btrở lên\b")
_DOWN = re.compile(r"^[^.;,()\d]{0,40}?\btrở xuống\b")
_CHANGE = re.compile(
    r"\b(?P<way>tăng|giảm)(?P<between>\s[^.;,]*?)?\s*(?:thêm|bình quân|trung bình|mỗi năm|hằng năm|"
    r"hàng năm|từ|ít nhất|tối thiểu|khoảng|trên|được|\s)*$",
    re.IGNORECASE,
)
_RESULT = re.compile(r"\b(?:đạt|còn|lên|xuống|thành|ở mức|đến mức|đạt mức|là)\b", re.IGNORECASE)
_FROM_BEFORE = re.compile(r"\b(?:đạt |từ )?từ\s*$", re.IGNORECASE)


def comparator_of(before: str, quantity: Quantity, after: str) -> str:
    """The comparator of `quantity` in "before quantity after"."""
    if quantity.form == "from_to":
        return "from_to"
    change = _change(before)
    if change:
        return change
    if quantity.form == "range":
        return "range"
    if _UP.match(after):
        return "at_least"
    if _DOWN.match(after):
        return "at_most"
    for name, pattern in _PATTERNS:
        if pattern.search(before):
            return name
    return "exactly"


def without_comparator(before: str) -> str:
    """`before` without the comparing words that end it."""
    trimmed, last = before.rstrip(), None
    while trimmed != last:
        last = trimmed
        for _name, pattern in _PATTERNS:
            trimmed = pattern.sub("", trimmed).rstrip()
        trimmed = _FROM_BEFORE.sub("", trimmed).rstrip()
    return trimmed


def _change(before: str) -> str | None:
    found = _CHANGE.search(before)
    if not found or _RESULT.search(found["between"] or ""):
        return None
    tail = before[found.end("way") :]
    if re.search(r"\b(?:dưới|xuống|còn|đạt)\b", tail):
        return None
    if len((found["between"] or "").split()) > 14:
        return None
    return "increase_by" if found["way"].lower() == "tăng" else "decrease_by"
