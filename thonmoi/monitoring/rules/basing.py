"""Base figures of a commune: what is counted, and which rates have it as their denominator."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.text import fold


class BaseKind(StrEnum):
    """What is counted once for all indicators."""

    HOUSEHOLDS = "households"
    PEOPLE = "people"
    WORKERS = "workers"
    HAMLETS = "hamlets"
    COMMUNE_ROADS = "commune-roads"
    HAMLET_ROADS = "hamlet-roads"
    ALLEYS = "alleys"
    FIELD_ROADS = "field-roads"
    FARMLAND = "farmland"
    SCHOOLS = "schools"


BASE_LABELS = {
    BaseKind.HOUSEHOLDS: _("Households"),
    BaseKind.PEOPLE: _("Inhabitants"),
    BaseKind.WORKERS: _("Workers"),
    BaseKind.HAMLETS: _("Hamlets"),
    BaseKind.COMMUNE_ROADS: _("Roads of the commune"),
    BaseKind.HAMLET_ROADS: _("Roads of hamlets and between them"),
    BaseKind.ALLEYS: _("Alleys"),
    BaseKind.FIELD_ROADS: _("Main field roads"),
    BaseKind.FARMLAND: _("Farmland"),
    BaseKind.SCHOOLS: _("Schools"),
}
BASE_UNITS = {
    BaseKind.HOUSEHOLDS: "hộ",
    BaseKind.PEOPLE: "người",
    BaseKind.WORKERS: "người",
    BaseKind.HAMLETS: "ấp",
    BaseKind.COMMUNE_ROADS: "km",
    BaseKind.HAMLET_ROADS: "km",
    BaseKind.ALLEYS: "km",
    BaseKind.FIELD_ROADS: "km",
    BaseKind.FARMLAND: "ha",
    BaseKind.SCHOOLS: "trường",
}
"""Units as documents write them."""
WHOLE = frozenset(kind for kind, unit in BASE_UNITS.items() if unit not in ("km", "ha"))
"""What is counted in whole numbers."""

_RATES = (
    (
        BaseKind.HOUSEHOLDS,
        r"(?:tong so ho$|ty le ho (?:co|duoc|gia dinh (?!va)|ngheo)|ty le ngheo)",
    ),
    (BaseKind.PEOPLE, r"tong (?:dan so|so dan)|ty le (?:dan so|nguoi dan tham gia)"),
    (BaseKind.WORKERS, r"ty le lao dong "),
    (BaseKind.HAMLETS, r"tong so ap$|ty le thon, ban, ap |ap dat "),
    (BaseKind.COMMUNE_ROADS, r"ty le duong xa "),
    (BaseKind.HAMLET_ROADS, r"ty le duong thon, ban, ap "),
    (BaseKind.ALLEYS, r"ty le duong ngo, xom "),
    (BaseKind.FIELD_ROADS, r"ty le duong truc chinh noi dong "),
    (BaseKind.FARMLAND, r"ty le dien tich dat san xuat nong nghiep "),
    (BaseKind.SCHOOLS, r"ty le truong hoc "),
)


@lru_cache(maxsize=4000)
def base_of(name: str, denominator: str = "") -> BaseKind | None:
    """The base figure that a rate has as its denominator, by its wording; None where unclear.

    It is offered, never put in: whoever enters the rate decides.
    """
    for text in filter(None, (fold(denominator), fold(name))):
        for kind, pattern in _RATES:
            if re.match(pattern, text):
                return kind
    return None


@dataclass(frozen=True, slots=True)
class Part:
    """A commune's share of a rate: numerator and denominator, both None where not known."""

    numerator: Decimal | None
    denominator: Decimal | None


@dataclass(frozen=True, slots=True)
class Whole:
    """The rate of an area; `counted` of `total` communes gave numerator and denominator."""

    rate: Decimal | None
    numerator: Decimal
    denominator: Decimal
    counted: int
    total: int

    @property
    def is_whole(self) -> bool:
        """Whether every commune is in it."""
        return self.counted == self.total


def rate_of(parts: Iterable[Part]) -> Whole:
    """The rate of an area from numerators and denominators, never an average of percentages.

    A commune of which one of both is missing is left out and counted as missing: it is no zero.
    """
    given = list(parts)
    known = [one for one in given if one.numerator is not None and one.denominator]
    up = sum((one.numerator or Decimal(0) for one in known), Decimal(0))
    down = sum((one.denominator or Decimal(0) for one in known), Decimal(0))
    rate = (up * 100 / down).quantize(Decimal("0.01")) if down else None
    return Whole(rate, up, down, len(known), len(given))
