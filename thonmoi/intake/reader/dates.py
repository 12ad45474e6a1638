"""Dates as Vietnamese documents write them: 14/9/2020, ngày 05 tháng 3 năm 2025."""

import calendar
import re
from datetime import date

SHORT = r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d{2}"
LONG = r"\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(?:19|20)\d{2}"
DATE = rf"(?:{LONG}|{SHORT})"
_ROMAN_QUARTER = {"I": 1, "II": 2, "III": 3, "IV": 4}


def parse_date(text: str) -> date | None:
    """The date that `text` begins with or holds, or None if it is no day of the calendar."""
    found = re.search(DATE, text)
    if not found:
        return None
    day, month, year = (int(part) for part in re.findall(r"\d+", found[0]))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def end_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def end_of_quarter(year: int, quarter: str) -> date | None:
    """The last day of a quarter written in Roman or Arabic figures; None if there is none such."""
    index = _ROMAN_QUARTER.get(quarter.upper()) or (int(quarter) if quarter.isdigit() else 0)
    return end_of_month(year, index * 3) if 1 <= index <= 4 else None
