"""Capital of an area in one nature: cut by source, commune, content or work."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.funding.models import Allotment
from thonmoi.funding.queries._money import (
    SUMS,
    CapitalFilter,
    balance,
    narrowed,
    seen_allotments,
    total,
)
from thonmoi.funding.rules import Balance, Nature
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.units.rules import full_name

MOST = 200
"""So many works stand by themselves; the rest is one line."""


class Cut(StrEnum):
    """By what capital is cut; each cut has the same total."""

    SOURCE = "source"
    UNIT = "unit"
    CONTENT = "content"
    WORK = "work"


_KEYS: dict[Cut, tuple[str, ...]] = {
    Cut.SOURCE: ("source", "source__name", "source__order"),
    Cut.UNIT: ("unit", "unit__kind", "unit__name", "unit__sort_key"),
    Cut.CONTENT: ("content", "content__code", "content__name"),
    Cut.WORK: ("project", "project__name"),
}
_ORDER: dict[Cut, tuple[str, ...]] = {
    Cut.SOURCE: ("source__order",),
    Cut.UNIT: ("unit__sort_key",),
    Cut.CONTENT: ("content__code",),
    Cut.WORK: ("-sum_amount", "project"),
}


@dataclass(frozen=True, slots=True)
class CapitalLine:
    """A line of a cut: its thing (None: none named, or the rest) and its balance."""

    key: int | None
    label: str | Promise
    balance: Balance


@dataclass(frozen=True, slots=True)
class CapitalPage:
    """The lines of a cut; their sum is the total, whatever the cut."""

    cut: Cut
    lines: tuple[CapitalLine, ...]
    total: Balance


def capital(actor: Actor, wanted: CapitalFilter, cut: Cut) -> CapitalPage:
    """The capital that passes, cut one way: two questions, however much there is."""
    rows = narrowed(seen_allotments(actor), wanted)
    whole = total(rows)
    grouped = rows.values(*_KEYS[cut]).annotate(**SUMS).order_by(*_ORDER[cut])
    lines = [_line(cut, row) for row in grouped[: MOST if cut is Cut.WORK else None]]
    shown = sum((one.balance for one in lines), Balance())
    if shown != whole:
        lines.append(CapitalLine(None, _("the other works"), whole - shown))
    return CapitalPage(cut, tuple(lines), whole)


def natures(actor: Actor, within: str, year: int | None) -> dict[Nature, Balance]:
    """What is allotted in each nature; never added to each other."""
    found = {}
    rows = _of_area(seen_allotments(actor), within, year)
    for row in rows.values("nature").annotate(**SUMS).order_by():
        found[Nature(row["nature"])] = balance(row)
    return found


def _of_area(rows: QuerySet[Allotment], within: str, year: int | None) -> QuerySet[Allotment]:
    """Rows of an area and a year, of every nature."""
    rows = rows.filter(under("unit_path", (within,))) if within else rows
    return rows.filter(year=year) if year is not None else rows


def years(actor: Actor) -> list[int]:
    """Years for which something is allotted, the newest first."""
    rows = seen_allotments(actor).order_by("-year").values_list("year", flat=True)
    return list(rows.distinct())


def _line(cut: Cut, row: dict[str, Any]) -> CapitalLine:
    key = row[_KEYS[cut][0]]
    label: str | Promise
    match cut:
        case Cut.UNIT:
            label = full_name(row["unit__kind"], row["unit__name"])
        case Cut.SOURCE:
            label = row["source__name"]
        case Cut.CONTENT:
            named = f"{row['content__code']}. {row['content__name']}"
            label = named if key else _("no content named")
        case Cut.WORK:
            label = row["project__name"] or _("not given to a work")
    return CapitalLine(key, label, balance(row))
