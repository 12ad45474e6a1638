"""The frame of a document: who issues it, under which number, where and when, who signs."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid


@dataclass(frozen=True, slots=True)
class DocDate:
    """A date of which parts may be blank: a draft knows its year, perhaps its month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        try:
            date(self.year or 2024, self.month or 1, self.day or 1)
        except ValueError as error:
            raise Invalid("paper.date", _("Give a day that the calendar has.")) from error


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Head of the first page.

    parent: the governing body, or empty (an UBND xã has none); issuer: the body that issues;
    both in lines as they should break, or one line that is broken to fit. number: None while the
    clerk has not given one; symbol: "KH-UBND". place: "Hớn Quản".
    """

    issuer: tuple[str, ...]
    symbol: str
    place: str
    parent: tuple[str, ...] = ()
    number: int | str | None = None
    date: DocDate = DocDate()


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines of authority ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), the office, the name or ""."""

    position: str
    authority: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who receives the document, and "VT, KT" for the line "Lưu" ("": it is among the others)."""

    to: tuple[str, ...]
    filed: str = "VT"
