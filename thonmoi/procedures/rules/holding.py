"""Which number holds at a place: the one confirmed nearest to it, else what the pack says. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol, TypeVar

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.procedures.rules.days import MOST_DAYS, DayKind
from thonmoi.procedures.rules.words import COUNTS, TERMS, NumberKind


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A number that an official set for an area with a document; later ones replace it."""

    unit_path: str
    value: Decimal
    day_kind: str
    paper: str
    on: date


def nearest(confirmed: Sequence[Confirmed], path: str) -> Confirmed | None:
    """The confirmation that holds at a place: of the narrowest area, then the latest one.

    `confirmed` stand in the order in which they were made.
    """
    there = [one for one in confirmed if path.startswith(one.unit_path)]
    return max(enumerate(there), key=lambda x: (len(x[1].unit_path), x[0]))[1] if there else None


def check_number(kind: NumberKind, value: Decimal, day_kind: str) -> None:
    """Raise Invalid for a number that cannot be one of its kind."""
    if kind in TERMS and day_kind not in list(DayKind):
        raise Invalid("number.day-kind", _("Say which days are counted."), field="day_kind")
    if kind in COUNTS:
        if value != value.to_integral_value() or not 0 < value <= MOST_DAYS:
            raise Invalid("number.whole", _("Give a whole number above 0."), field="value")
    elif not 0 < value <= 100:
        raise Invalid("number.percent", _("Give a percentage between 0 and 100."), field="value")


class Spanned(Protocol):
    @property
    def kind(self) -> object: ...
    @property
    def levels(self) -> str: ...
    @property
    def area(self) -> str: ...
    @property
    def valid_from(self) -> date: ...
    @property
    def valid_to(self) -> date | None: ...


Row = TypeVar("Row", bound=Spanned)


def in_force(rows: Iterable[Row], *, kind: str, path: str, on: date, level: str = "") -> Row | None:
    """The procedure of a kind that holds at a place on a day, for a level where one is asked.

    Of several the one of the narrowest area, then the latest. None where no rule holds.
    """
    found = [
        one
        for one in rows
        if one.kind == kind
        and path.startswith(one.area)
        and one.valid_from <= on
        and (one.valid_to is None or on < one.valid_to)
        and (not level or not one.levels or level in one.levels.split())
    ]
    return max(found, key=lambda one: (len(one.area), one.valid_from), default=None)
