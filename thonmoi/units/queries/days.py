"""Units as they are on a day."""

from collections.abc import Collection
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.units.models import Unit
from thonmoi.units.queries._rows import on_day
from thonmoi.units.rules import Level

BEFORE_RECORDS = date(2000, 1, 1)
"""A day on which only units without a first day exist: a pack hangs such units on such parents."""


def unit(actor: Actor, code: str, *, on: date | None = None) -> Unit:
    """The unit that has this code on a day (the working date unless named); NotFound otherwise."""
    found = on_day(Unit.objects.select_related("parent"), on).filter(code=code).first()
    if found is None:
        raise NotFound(
            "unit.unknown",
            _("No unit has the code “%(code)s” on that day.") % {"code": code[:40]},
        )
    return found


def units_by_code(
    actor: Actor, codes: Collection[str], *, on: date | None = None
) -> dict[str, Unit]:
    """The units that have these codes on a day, by code, in one question; others are left out."""
    rows = on_day(Unit.objects.select_related("parent"), on).filter(code__in=set(codes))
    return {one.code: one for one in rows}


def unit_before(actor: Actor, code: str, on: date) -> Unit:
    """The unit that had a code on the day before `on`."""
    return unit(actor, code, on=on - timedelta(days=1))


def units(
    actor: Actor, *, within: str, level: Level | None = None, on: date | None = None
) -> list[Unit]:
    """Units in the subtree of a path (itself included) on a day, in Vietnamese order."""
    rows = on_day(Unit.objects.filter(under("path", (within,))).select_related("parent"), on)
    if level is not None:
        rows = rows.filter(level=level)
    return list(rows.order_by("sort_key"))


def communes(actor: Actor, *, within: str, on: date | None = None) -> list[Unit]:
    """The communes (no towns, no wards) of an area on a day; the programme is theirs (11)."""
    return communes_in(actor, (within,), on=on)


def communes_in(actor: Actor, areas: tuple[str, ...], *, on: date | None = None) -> list[Unit]:
    """The communes of several areas on a day, in Vietnamese order."""
    rows = on_day(Unit.objects.filter(under("path", areas)).select_related("parent"), on)
    return list(rows.filter(level=Level.COMMUNE, kind="xã").order_by("sort_key"))
