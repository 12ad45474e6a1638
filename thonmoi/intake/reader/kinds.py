"""Kinds of documents and their abbreviations (Decree 30/2020, annex III)."""

import re

from thonmoi.intake.reader import vi
from thonmoi.kernel.text import fold

KINDS = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Kết luận": "KL",
    "Giấy mời": "GM",
}
CITED = (
    "Hiến pháp",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Nghị định",
    "Thông tư liên tịch",
    "Thông tư",
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Quyết định",
    "Chỉ thị",
    "Quy chế",
    "Quy định",
    "Thông báo kết luận",
    "Thông báo",
    "Hướng dẫn liên ngành",
    "Hướng dẫn",
    "Chương trình hành động",
    "Chương trình",
    "Kế hoạch",
    "Phương án",
    "Đề án",
    "Báo cáo",
    "Tờ trình",
    "Công điện",
    "Công văn",
    "Kết luận",
    "Văn bản hợp nhất",
    "Văn bản",
    "Biên bản",
    "Sắc lệnh",
    "Lệnh",
)
_BY_FOLD = {fold(name): name for name in (*KINDS, "Chương trình hành động", "Công văn")}


def kind_line(text: str) -> tuple[str, str, str] | None:
    """(kind's name, abbreviation, title on the same line) if `text` names the kind in capitals."""
    words = vi.match(r"^([A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ]+?)(?:\s*[:.]?$|\s+(?=[A-ZĐÀ-Ỹ“]?[a-zà-ỹđ“]))", text)
    if not words:
        return None
    head, rest = words[1].strip(), text[words.end(1) :].strip(" :.")
    for length in (4, 2, 3):
        parts = head.split()
        name = _BY_FOLD.get(fold(" ".join(parts[:length])))
        if name and (len(parts) == len(name.split()) or rest == ""):
            extra = " ".join(parts[len(name.split()) :])
            if extra and not rest:
                return None
            base = next((known for known in KINDS if name.startswith(known)), name)
            return name, KINDS.get(base, "CV"), rest
    return None


def kind_of_symbol(symbol: str | None) -> str | None:
    """The kind's abbreviation that a symbol like "KH-UBND" or "12-NQ/TU" begins with."""
    if not symbol:
        return None
    first = re.split(r"[-/]", symbol.strip("-/ "))[0]
    return first if first in KINDS.values() else "CV"


def kind_name(abbreviation: str | None) -> str | None:
    if abbreviation == "CV":
        return "Công văn"
    return next((name for name, short in KINDS.items() if short == abbreviation), None)
