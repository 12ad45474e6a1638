"""What the decision says of itself: number, day, issuer, subject, area, years."""

import re
from collections.abc import Sequence
from datetime import date

from thonmoi.annexes.reader.grid import Part, Words
from thonmoi.annexes.reader.issuer import body_of, clean, issuer_of
from thonmoi.annexes.reader.reading import Head
from thonmoi.kernel.text import fold

_NUMBER = re.compile(r"Số\s*:?\s*(\d{1,5}[a-zđ]?(?:/\d{4})?/[A-ZĐ][\w-]*(?:-[A-ZĐ][\w]*)*)")
_CITED = re.compile(
    r"Quyết định số\s*:?\s*(\d{1,5}(?:/\d{4})?/[A-ZĐ][\w-]*)\s*ngày\s*"
    r"(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})\s*(?:/|năm)\s*(\d{4})\s*(?:của\s+([^)]+))?"
)
_DAY = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})")
_FORCE = re.compile(
    r"(?:có )?hiệu lực (?:thi hành )?(?:kể )?từ\s*ngày\s*(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})"
    r"\s*(?:/|năm)\s*(\d{4})"
)
_YEARS = re.compile(r"giai đoạn\s*(20\d\d)\s*[-–—]\s*(20\d\d)", re.IGNORECASE)
_AREA = re.compile(
    r"((?:tỉnh|thành phố|huyện|thị xã)\s+"
    r"(?:[A-ZĐÀ-Ỹ][\w-]*)(?:\s+[A-ZĐÀ-Ỹ][\w-]*){0,3})"
)
_ABOVE = 10
_KINDS = {"quyet dinh": "QĐ", "nghi quyet": "NQ", "thong tu": "TT", "huong dan": "HD"}


def read_head(parts: Sequence[Part], titles: Sequence[str]) -> Head:
    """The head of the decision; where the file holds the annex alone, what its title cites."""
    lines = [line for text in _texts(parts) for line in text.split("\n")]
    whole = "\n".join(lines)
    top = "\n".join(lines[:60])
    number = _NUMBER.search(top)
    cited = None if number else _CITED.search(" ".join(lines[:60]))
    years = _YEARS.search("\n".join(titles)) or _YEARS.search(whole)
    subject = _subject(lines) or (titles[0] if titles else "")
    if number:
        kind = next((v for k, v in _KINDS.items() if k in map(fold, lines[:40])), "QĐ")
        return Head(
            kind,
            number[1],
            issuer_of(lines),
            subject,
            _area(subject, lines),
            _date(_DAY.search(top)),
            _date(_FORCE.search(whole)),
            int(years[1]) if years else None,
            int(years[2]) if years else None,
        )
    return Head(
        "QĐ" if cited else "",
        cited[1] if cited else "",
        body_of(cited[5]) if cited and cited[5] else "",
        subject,
        _area(f"{subject} {cited[5] if cited else ''}", []),
        _day(cited[2], cited[3], cited[4]) if cited else None,
        _date(_FORCE.search(whole)),
        int(years[1]) if years else None,
        int(years[2]) if years else None,
    )


def _texts(parts: Sequence[Part]) -> list[str]:
    """Lines and cells before and between tables; cells of a table that lays out the head too."""
    found = []
    for part in parts:
        if isinstance(part, Words):
            found.append(part.text)
        elif part.rows <= 4:
            found += [cell.text for cell in part.cells]
        elif part.place.sheet:
            found += [cell.text for cell in part.cells if cell.row < _ABOVE and cell.columns > 2]
    return found


def _subject(lines: Sequence[str]) -> str:
    """The lines under "QUYẾT ĐỊNH" up to the first basis, or the ruled line."""
    for index, line in enumerate(lines[:60]):
        if fold(line) in _KINDS:
            found = []
            for text in lines[index + 1 : index + 8]:
                is_end = re.match(r"(căn cứ|điều \d|---|___|\W*$)", text.strip(), re.IGNORECASE)
                is_authority = re.match(r"(ỦY|UỶ|THỦ TƯỚNG|HỘI ĐỒNG|CHỦ TỊCH|CHÍNH PHỦ)\b", text)
                if is_end or is_authority:
                    break
                found.append(text.strip())
            if found:
                return re.sub(r"^(?:V/v|Về việc)\s+", "", " ".join(found), flags=re.IGNORECASE)
    return ""


def _area(subject: str, lines: Sequence[str]) -> str:
    for text in (subject, *(line for line in lines if fold(line).startswith("dieu 1"))):
        if found := _AREA.search(text):
            return clean(found[1])
    return ""


def _date(found: re.Match[str] | None) -> date | None:
    return _day(found[1], found[2], found[3]) if found else None


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
