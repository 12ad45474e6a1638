"""What should bind somebody and is bound to nothing: pointed out in the review."""

import re
from typing import Any

from thonmoi.intake.rules.words import ItemKind
from thonmoi.kernel.text import fold

_DEEDS = re.compile(
    r"^(?:tiep tuc |tap trung |chu dong |thuong xuyen |tang cuong |khan truong )?"
    r"(?:xay dung|xay moi|trien khai|to chuc|tang cuong|day manh|day nhanh|hoan thanh|hoan thien|"
    r"phan dau|chi dao|ra soat|giao|yeu cau|bo tri|huy dong|thuc hien|kiem tra|bao cao|duy tri|"
    r"nang cao|nang cap|phoi hop|chu tri|tham muu|huong dan|cung co|ban hanh|cap nhat|dam bao|"
    r"bao dam|dau tu|sua chua|lap|trinh|tong hop|van dong|tuyen truyen|khac phuc|cong bo)\b"
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?\s*%|\b(?:dat|tu|tren|duoi|it nhat|toi thieu)\s+\d")
BINDING = frozenset(
    {
        ItemKind.TARGET,
        ItemKind.WORK,
        ItemKind.TASK,
        ItemKind.DUTY,
        ItemKind.DESIGNATION,
        ItemKind.TITLE,
        ItemKind.UNMET,
        ItemKind.CONSOLIDATE,
        ItemKind.GOAL,
    }
)
"""Kinds of items that make of a clause more than a telling one."""


def looks_binding(path: str, text: str) -> bool:
    """Whether a clause begins with a deed or gives a figure; opening and closing tell only."""
    plain = fold(text)
    if path.startswith(("0.", "Z.", "fn")) or len(plain) < 12 or plain.endswith(":"):
        return False
    return bool(_DEEDS.match(plain) or _FIGURE.search(plain))


def is_unbound(row: Any) -> bool:
    """Whether an item binds and says not whom, or not what is measured."""
    match ItemKind(row.kind):
        case ItemKind.TARGET:
            return row.measure_id is None and row.criterion_id is None
        case ItemKind.WORK:
            return row.unit_id is None
        case ItemKind.TASK:
            named = row.agency_id or row.criterion_id or row.units.all()
            return not named
        case ItemKind.DUTY:
            return not (row.agency_id or row.units.all())
        case ItemKind.UNMET | ItemKind.CONSOLIDATE:
            return row.unit_id is None or row.criterion_id is None
    return False
