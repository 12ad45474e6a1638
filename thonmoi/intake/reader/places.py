"""Places that the document names, each once, with its kind as written."""

import re
from collections.abc import Sequence

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.reading import Clause, Head, Work

_KIND = (
    r"tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|ấp|thôn|bản|sóc|khu phố|"
    r"tổ dân phố"
)
_PLACE = vi.compile(
    rf"\b(?P<kind>{_KIND})\s+(?P<name>[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?:\s(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]*|"
    rf"\d{{1,2}}(?![\d/])))*"
    rf"(?:\s-\s[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?:\s[A-ZĐÀ-Ỹ][a-zà-ỹđ]+)*)?|"
    rf"\d{{1,2}}(?:\s[A-ZĐÀ-Ỹ][a-zà-ỹđ]+)*(?=[\s,;.)]))"
)
_AGENCY = re.compile(r"^(?:ủy|uỷ|Đảng|Mặt|Công an|Hội|Ban|Đoàn|Đội|Quân)\b")


def places_of(head: Head, clauses: Sequence[Clause], works: Sequence[Work]) -> list[str]:
    """ "tỉnh Lâm Đồng", "xã Tân Lợi" in order of first mention; communes and sites of works too."""
    found: dict[str, None] = {}
    for text in (head.issuer or "", head.title or "", *(clause.whole for clause in clauses)):
        for match in _PLACE.finditer(text):
            if not _AGENCY.match(match["name"]):
                found[f"{match['kind'].lower()} {match['name']}"] = None
    for work in works:
        if work.commune and "," not in work.commune:
            found.setdefault(f"xã {work.commune}")
    return list(found)
