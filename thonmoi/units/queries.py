"""Reads of the units room. Administrative units are public facts: nothing is hidden from anyone."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.units.models import Succession, Unit
from thonmoi.units.rules import Level

BEFORE_RECORDS = date(2000, 1, 1)
"""A day on which only units without a first day exist: a pack hangs such units on such parents."""


def _on(rows: QuerySet[Unit], on: date | None) -> QuerySet[Unit]:
    day = on or clock.today()
    return rows.filter(
        Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gt=day)
    )


def unit(actor: Actor, code: str, *, on: date | None = None) -> Unit:
    """The unit that has this code on a day (the working date unless named); NotFound otherwise."""
    found = _on(Unit.objects.select_related("parent"), on).filter(code=code).first()
    if found is None:
        raise NotFound(
            "unit.unknown",
            _("No unit has the code “%(code)s” on that day.") % {"code": code[:40]},
        )
    return found


def unit_at(actor: Actor, path: str) -> Unit:
    """The unit at a path, whatever the day; NotFound otherwise."""
    found = Unit.objects.select_related("parent").filter(path=path).first()
    if found is None:
        raise NotFound("unit.unknown", _("There is no such unit."))
    return found


def units_at(actor: Actor, paths: Iterable[str]) -> dict[str, Unit]:
    """Units by path."""
    return {u.path: u for u in Unit.objects.filter(path__in=set(paths))}


def units(
    actor: Actor, *, within: str, level: Level | None = None, on: date | None = None
) -> list[Unit]:
    """Units in the subtree of a path (itself included) on a day, in Vietnamese order."""
    rows = _on(Unit.objects.filter(under("path", (within,))), on)
    if level is not None:
        rows = rows.filter(level=level)
    return list(rows.order_by("sort_key"))


def communes(actor: Actor, *, within: str, on: date | None = None) -> list[Unit]:
    """The communes (no towns, no wards) of an area on a day; the programme is theirs (11)."""
    rows = _on(Unit.objects.filter(under("path", (within,))).select_related("parent"), on)
    return list(rows.filter(level=Level.COMMUNE, kind="xã").order_by("sort_key"))


def origin_paths(actor: Actor, paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each unit path, the paths of the units it came from, through all generations."""
    found: dict[str, tuple[str, ...]] = {}
    frontier = {path: {path} for path in paths}
    while frontier:
        rows = Succession.objects.filter(heir__path__in=list(frontier)).values_list(
            "heir__path", "origin__path"
        )
        following: dict[str, set[str]] = {}
        for heir, origin in rows:
            for root in frontier[heir]:
                if origin not in found.get(root, ()):
                    found[root] = (*found.get(root, ()), origin)
                    following.setdefault(origin, set()).add(root)
        frontier = following
    return found


def all_units(actor: Actor) -> list[Unit]:
    """Every unit of every time, parents first."""
    return list(Unit.objects.select_related("parent").order_by("path"))


def successions(actor: Actor) -> list[Succession]:
    """Every succession."""
    return list(Succession.objects.select_related("origin", "heir").order_by("on", "pk"))


def unit_before(actor: Actor, code: str, on: date) -> Unit:
    """The unit that had a code on the day before `on`."""
    return unit(actor, code, on=on - timedelta(days=1))
