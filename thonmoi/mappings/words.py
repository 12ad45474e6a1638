"""Pure: how foreign sheets say that a criterion is met, and by which decision a unit was named."""

import re
from datetime import date

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.text import fold

_MET = frozenset(("x", "d", "dat", "dat chuan", "da dat", "co", "1", "v", "+"))
_NOT = frozenset(("k", "kd", "cd", "chua", "chua dat", "khong", "khong dat", "0", "-"))
_APART = frozenset(("kad", "khong ap dung", "khong quy dinh"))
_NUMBER = re.compile(r"[0-9]{1,6}\s*/\s*(?:[0-9]{4}\s*/\s*)?[A-ZĐ][A-ZĐa-zđ-]*(?:-[A-ZĐa-z0-9]+)*")
_DAY = re.compile(r"([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{4})")
MET_WORDS = ("x", "Đạt", "1")


def standing(text: str) -> Standing | None:
    """Where a criterion stands by a mark like "x", "Đ", "Chưa đạt"; None for other words."""
    word = fold(text).rstrip(".")
    if word in _MET:
        return Standing.MET
    if word in _NOT:
        return Standing.NOT_MET
    return Standing.NOT_APPLICABLE if word in _APART else None


def mark(found: Standing, met_word: str) -> str:
    """How a form says it that marks with `met_word`; "" where it leaves such a cell blank."""
    if found in (Standing.MET, Standing.MET_NOT_SUSTAINABLE):
        return met_word
    if found is Standing.NOT_MET:
        return {"Đạt": "Chưa đạt", "1": "0"}.get(met_word, "")
    return ""


def decided(text: str) -> tuple[str, date | None]:
    """Number and day of a decision as a cell writes them; "" and None where it does not."""
    number, day = _NUMBER.search(text), _DAY.search(text)
    return (re.sub(r"\s", "", number[0]) if number else ""), (_date(day) if day else None)


def _date(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
