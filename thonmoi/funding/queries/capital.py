"""Capital of an area in one nature: cut by source, place, content, criterion, year or work."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.funding.models import Allotment
from thonmoi.funding.models.gathered import SUMS, balance
from thonmoi.funding.queries._lines import COLUMNS, Cut, lines, merged
from thonmoi.funding.queries._money import (
    CapitalFilter,
    all_years,
    narrowed,
    seen_allotments,
    total,
)
from thonmoi.funding.rules import Balance
from thonmoi.kernel.access import Actor

MOST = 50
"""So many works stand by themselves on a page; the rest is one line."""


@dataclass(frozen=True, slots=True)
class CapitalLine:
    """A line of a cut: its thing (None: none named, several, or the rest) and its balance.

    `code` is that of a district, by which a page is narrowed.
    """

    key: int | None
    label: str | Promise
    balance: Balance
    code: str = ""


@dataclass(frozen=True, slots=True)
class CapitalPage:
    """The lines of a cut; their sum is the total, whatever the cut."""

    cut: Cut
    lines: tuple[CapitalLine, ...]
    total: Balance


def capital(actor: Actor, wanted: CapitalFilter, cut: Cut, *, most: int = MOST) -> CapitalPage:
    """The capital that passes, cut one way: as many questions however much there is.

    A work that serves two criteria stands on a line that names both, so that every đồng is
    counted once.
    """
    rows = narrowed(seen_allotments(actor), wanted)
    if cut is Cut.WORK:
        return _by_work(rows, most)
    grouped = rows.values(COLUMNS[cut]).annotate(**SUMS)
    found = {row[COLUMNS[cut]]: balance(row) for row in grouped.order_by()}
    whole = sum(found.values(), Balance())
    return CapitalPage(cut, _lines(cut, merged(cut, found)), whole)


def _by_work(rows: QuerySet[Allotment], most: int) -> CapitalPage:
    """The works with the most, then one line for the others: all sums of those alone."""
    whole, by_work = total(rows), rows.values("project").order_by()
    ranked = by_work.annotate(most=Sum("amount")).order_by("-most", "project")
    largest = [row["project"] for row in ranked[:most]]
    one_of = Q(project__in=[key for key in largest if key])
    one_of |= Q(project=None) if None in largest else Q(pk__in=())
    sums = {row["project"]: balance(row) for row in by_work.filter(one_of).annotate(**SUMS)}
    found = {key: sums[key] for key in largest}
    shown, rest = _lines(Cut.WORK, found), whole - sum(found.values(), Balance())
    if rest != Balance():
        shown = (*shown, CapitalLine(None, _("the other works"), rest))
    return CapitalPage(Cut.WORK, shown, whole)


def _lines(cut: Cut, found: Mapping[Any, Balance]) -> tuple[CapitalLine, ...]:
    keys: Iterable[Any] = found
    return tuple(
        CapitalLine(key if isinstance(key, int) else None, label, found[key], code)
        for key, label, code in lines(cut, keys, found)
    )


def years(actor: Actor) -> list[int]:
    """The years from the first to the last for which capital was allotted, the newest first."""
    return sorted(all_years(), reverse=True)
