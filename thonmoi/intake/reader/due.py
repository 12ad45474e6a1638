"""Until when: "đến hết năm 2026", "trước ngày 15/3/2026", "trong quý I/2027"."""

import re
from datetime import date, timedelta

from thonmoi.intake.reader.dates import DATE, end_of_month, end_of_quarter, parse_date

_DAY = re.compile(
    rf"(?P<word>trước|chậm nhất(?: là)?(?: vào)?(?: trước)?|đến hết|đến|xong trước|muộn nhất|"
    rf"hạn cuối)"
    rf"\s*:?\s*(?:ngày\s+)?(?P<day>{DATE})",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"(?P<word>trong|đến hết|hết|trước|đến)\s+quý\s+(?P<quarter>[IV]+|[1-4])(?:\s*/\s*|\s+năm\s+)"
    r"(?P<year>20\d{2})",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?P<word>trong|đến hết|hết|cuối|đến|trước)\s+tháng\s+(?P<month>\d{1,2})(?:\s*/\s*|\s+năm\s+)"
    r"(?P<year>20\d{2})",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:đến hết|đến cuối|đến|hết|cuối|trong|vào|tới|vào cuối|riêng)\s+(?:hết\s+|cuối\s+)?năm\s+"
    r"(?P<year>20\d{2})\b(?!\s*[-–])",
    re.IGNORECASE,
)


def last_due_in(text: str) -> date | None:
    """The day named last in `text`: what stands nearest before a figure goes with it."""
    found = None
    for pattern in (_DAY, _QUARTER, _MONTH, _YEAR):
        for match in pattern.finditer(text):
            if found is None or match.start() > found.start():
                found = match
    return due_in(found[0]) if found else None


def due_in(text: str) -> date | None:
    """The last day by which `text` wants something done, or None."""
    found = _DAY.search(text)
    if found:
        day = parse_date(found["day"])
        if day and re.match(r"trước|xong trước", found["word"].lower()):
            return day
        return day
    found = _QUARTER.search(text)
    if found:
        last = end_of_quarter(int(found["year"]), found["quarter"])
        return _before(found["word"], last, months=3)
    found = _MONTH.search(text)
    if found and 1 <= int(found["month"]) <= 12:
        last = end_of_month(int(found["year"]), int(found["month"]))
        return _before(found["word"], last, months=1)
    found = _YEAR.search(text)
    return date(int(found["year"]), 12, 31) if found else None


def _before(word: str, last: date | None, months: int) -> date | None:
    """ "trước quý II" ends with the day before that quarter begins."""
    if last is None or word.lower() != "trước":
        return last
    month = last.month - months + 1
    return date(last.year, month, 1) - timedelta(days=1)
