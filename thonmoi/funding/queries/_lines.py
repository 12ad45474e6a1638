"""Cuts of capital: what is grouped, how the groups are merged, named and ordered."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.funding.models import Content, Project, Source
from thonmoi.funding.rules import Balance
from thonmoi.plans.models import Work
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

Named = tuple[Any, str | Promise, str]
"""A key, what it is called, the code by which a page is narrowed to it."""


class Cut(StrEnum):
    """By what capital is cut; each cut has the same total."""

    SOURCE = "source"
    AREA = "area"
    UNIT = "unit"
    CONTENT = "content"
    CRITERION = "criterion"
    YEAR = "year"
    WORK = "work"


COLUMNS = {
    Cut.SOURCE: "source",
    Cut.AREA: "unit",
    Cut.UNIT: "unit",
    Cut.CONTENT: "content",
    Cut.CRITERION: "project__work",
    Cut.YEAR: "year",
    Cut.WORK: "project",
}
_MODELS: dict[Cut, Any] = {
    Cut.SOURCE: Source,
    Cut.AREA: Unit,
    Cut.UNIT: Unit,
    Cut.CONTENT: Content,
    Cut.WORK: Project,
}


def merged(cut: Cut, found: Mapping[Any, Balance]) -> dict[Any, Balance]:
    """Groups as lines: communes into their districts, works into the criteria they serve."""
    if cut is Cut.AREA:
        above = _districts(found)
        return _sums((above[key], one) for key, one in found.items())
    if cut is Cut.CRITERION:
        served = _served(key for key in found if key)
        return _sums((served.get(key, ()), one) for key, one in found.items())
    return dict(found)


def _sums(pairs: Iterable[tuple[Any, Balance]]) -> dict[Any, Balance]:
    whole: dict[Any, Balance] = {}
    for key, one in pairs:
        whole[key] = whole.get(key, Balance()) + one
    return whole


def _districts(keys: Iterable[int]) -> dict[int, int]:
    """The district of each unit; the unit itself where it lies in none."""
    units = Unit.objects.select_related("parent__parent").in_bulk(list(keys))
    return {key: _district(unit) for key, unit in units.items()}


def _district(unit: Unit) -> int:
    above: Unit | None = unit
    while above is not None and above.level != Level.DISTRICT:
        above = above.parent
    return int(above.pk if above is not None else unit.pk)


def _served(keys: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The criteria of each work of a plan, by its own clause and those that name it again."""
    rows = Work.objects.filter(pk__in=list(keys)).prefetch_related(
        "serves__criterion", "named_again__serves__criterion"
    )
    found = {}
    for row in rows:
        both = [one for work in (row, *row.named_again.all()) for one in work.serves.all()]
        order = sorted({one.criterion.pk: one.criterion for one in both}.items())
        found[row.pk] = tuple(f"{one.code}. {one.name}" for _pk, one in order)
    return found


def lines(cut: Cut, keys: Iterable[Any], found: Mapping[Any, Balance]) -> Iterator[Named]:
    """The keys in the order of the page, each with its name."""
    known: dict[Any, Any] = {}
    if cut in _MODELS:
        known = _MODELS[cut].objects.in_bulk([key for key in keys if key])
    for key in sorted(found, key=lambda one: _place(cut, one, known.get(one), found[one])):
        yield key, _label(cut, key, known.get(key)), _code(cut, known.get(key))


def _place(cut: Cut, key: Any, thing: Any, of: Balance) -> tuple[Any, ...]:
    match cut:
        case Cut.SOURCE:
            return (thing.order, key)
        case Cut.AREA | Cut.UNIT:
            return (thing.sort_key, key)
        case Cut.CONTENT:
            return (thing is None, thing.code if thing else "", key or 0)
        case Cut.CRITERION:
            return (not key, [int(n) if (n := one.split(".")[0]).isdigit() else 0 for one in key])
        case Cut.YEAR:
            return (key,)
        case Cut.WORK:
            return (-of.amount, key or 0)


def _label(cut: Cut, key: Any, thing: Any) -> str | Promise:
    match cut:
        case Cut.CONTENT:
            return f"{thing.code}. {thing.name}" if thing else _("no content named")
        case Cut.CRITERION:
            return "; ".join(key) or _("no criterion named")
        case Cut.YEAR:
            return str(key)
        case Cut.WORK:
            return str(thing.name) if thing else _("not given to a work")
        case _:
            return str(thing)


def _code(cut: Cut, thing: Any) -> str:
    return str(thing.code) if cut is Cut.AREA and thing is not None else ""
