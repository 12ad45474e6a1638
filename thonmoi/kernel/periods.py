"""Reporting periods: a code, two dates, a name in Vietnamese (decision 8).

Codes: 2025-M06, 2025-Q2, 2025-H1, 2025-9M, 2025-Y, 2021-2025 and, ad hoc, 2025-X01.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid

_YEARS = range(1900, 2200)
_CODE = re.compile(
    r"(?P<year>[0-9]{4})-(?:(?P<nine_months>9M)|(?P<annual>Y)|(?P<last>[0-9]{4})"
    r"|(?P<letter>[MQHX])(?P<number>[0-9]{1,2}))"
)
_ROMAN = ("", "I", "II", "III", "IV")
_HALF_VI = ("", "đầu", "cuối")


class Kind(StrEnum):
    """What sort of period a code names."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    STAGE = "stage"
    AD_HOC = "ad_hoc"


_LETTERS = {"M": Kind.MONTH, "Q": Kind.QUARTER, "H": Kind.HALF, "X": Kind.AD_HOC}
_COUNT = {Kind.MONTH: 12, Kind.QUARTER: 4, Kind.HALF: 2, Kind.AD_HOC: 99}
_WIDTH = {"M": 2, "Q": 1, "H": 1, "X": 2}

LABELS = {
    Kind.MONTH: _("Month"),
    Kind.QUARTER: _("Quarter"),
    Kind.HALF: _("Half-year"),
    Kind.NINE_MONTHS: _("Nine months"),
    Kind.YEAR: _("Year"),
    Kind.STAGE: _("Stage of several years"),
    Kind.AD_HOC: _("Ad hoc"),
}


@dataclass(frozen=True)
class Period:
    """A period; `number` is the month, quarter, half or serial, for a stage its last year."""

    kind: Kind
    year: int
    number: int = 0

    @classmethod
    def parse(cls, code: str) -> "Period":
        """Return the period that `code` names; `Invalid` if no period is written so."""
        found = _CODE.fullmatch(code)
        if found is None:
            raise _unknown(code)
        year = int(found["year"])
        if found["nine_months"]:
            period = cls(Kind.NINE_MONTHS, year)
        elif found["annual"]:
            period = cls(Kind.YEAR, year)
        elif found["last"]:
            period = cls(Kind.STAGE, year, int(found["last"]))
        else:
            period = cls(_LETTERS[found["letter"]], year, int(found["number"]))
        if not period._exists() or period.code != code:
            raise _unknown(code)
        return period

    @classmethod
    def containing(cls, kind: Kind, day: date) -> "Period":
        """Return the month, quarter, half or year in which `day` lies (the year's nine months)."""
        if kind in (Kind.STAGE, Kind.AD_HOC):
            raise ValueError(f"a day does not decide a period of kind {kind}")
        months = 12 // _COUNT.get(kind, 12)
        return cls(kind, day.year, (day.month - 1) // months + 1 if kind in _COUNT else 0)

    def _exists(self) -> bool:
        if self.year not in _YEARS:
            return False
        if self.kind is Kind.STAGE:
            return self.number in _YEARS and self.year < self.number
        return self.kind not in _COUNT or 1 <= self.number <= _COUNT[self.kind]

    @property
    def code(self) -> str:
        """The code, as in the address of a report: "2025-Q2"."""
        if self.kind is Kind.NINE_MONTHS:
            return f"{self.year}-9M"
        if self.kind is Kind.YEAR:
            return f"{self.year}-Y"
        if self.kind is Kind.STAGE:
            return f"{self.year}-{self.number}"
        letter = next(mark for mark, kind in _LETTERS.items() if kind is self.kind)
        return f"{self.year}-{letter}{self.number:0{_WIDTH[letter]}d}"

    @property
    def start(self) -> date:
        """The first day. An ad hoc period spans its year; its own dates are the report's."""
        if self.kind in (Kind.MONTH, Kind.QUARTER, Kind.HALF):
            months = 12 // _COUNT[self.kind]
            return date(self.year, (self.number - 1) * months + 1, 1)
        return date(self.year, 1, 1)

    @property
    def end(self) -> date:
        """The day after the last one: a period is half-open."""
        if self.kind in (Kind.MONTH, Kind.QUARTER, Kind.HALF):
            month = self.number * 12 // _COUNT[self.kind]
            return date(self.year + month // 12, month % 12 + 1, 1)
        if self.kind is Kind.NINE_MONTHS:
            return date(self.year, 10, 1)
        return date((self.number if self.kind is Kind.STAGE else self.year) + 1, 1, 1)

    def contains(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return self.start <= day < self.end

    def previous(self) -> "Period | None":
        """Return the period to compare with: the one before, of equal length.

        Nine months compare with those of the year before. None for an ad hoc period and
        before the year 1900.
        """
        if self.kind is Kind.AD_HOC:
            return None
        if self.kind is Kind.STAGE:
            length = self.number - self.year + 1
            before = Period(Kind.STAGE, self.year - length, self.year - 1)
        elif self.kind in _COUNT and self.number > 1:
            before = Period(self.kind, self.year, self.number - 1)
        else:
            before = Period(self.kind, self.year - 1, _COUNT.get(self.kind, 0))
        return before if before._exists() else None

    @property
    def label_vi(self) -> str:
        """The name as Vietnamese documents write it: "Quý II/2025"."""
        match self.kind:
            case Kind.MONTH:
                return f"Tháng {self.number}/{self.year}"
            case Kind.QUARTER:
                return f"Quý {_ROMAN[self.number]}/{self.year}"
            case Kind.HALF:
                return f"6 tháng {_HALF_VI[self.number]} năm {self.year}"
            case Kind.NINE_MONTHS:
                return f"9 tháng đầu năm {self.year}"
            case Kind.STAGE:
                return f"Giai đoạn {self.year} - {self.number}"
            case Kind.AD_HOC:
                return f"Đột xuất số {self.number:02d} năm {self.year}"
        return f"Năm {self.year}"

    def __str__(self) -> str:
        return self.code


def quarter_ends(day: date, count: int = 4) -> tuple[date, ...]:
    """The last days of the quarters that ended before a day, the latest first."""
    found: list[date] = []
    at = day
    while len(found) < count:
        at = date(at.year, 3 * ((at.month - 1) // 3) + 1, 1) - timedelta(days=1)
        found.append(at)
    return tuple(found)


def _unknown(code: str) -> Invalid:
    sentence = _(
        "“{code}” names no period: write 2025-M06, 2025-Q2, 2025-H1, 2025-9M, 2025-Y, "
        "2021-2025 or 2025-X01."
    )
    return Invalid("period.unknown", format_lazy(sentence, code=code), field="period")
