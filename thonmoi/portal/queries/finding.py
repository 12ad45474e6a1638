"""Finding one's place by its old or new name, typed with or without marks."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import ancestors
from thonmoi.kernel.text import fold
from thonmoi.units import queries as units
from thonmoi.units.models import Succession, Unit
from thonmoi.units.rules import Level, is_valid_on

MOST = 30
KINDS = ("xa ", "phuong ", "thi tran ", "huyen ", "ap ", "thon ", "khu pho ")
SHOWN = (Level.DISTRICT, Level.COMMUNE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place that was asked for: where it lies, and the place of today whose page it has."""

    name: str
    within: str
    code: str
    now: str


def place_of(actor: Actor, code: str) -> Unit:
    """A commune or district that has a page; NotFound otherwise."""
    found = units.unit(actor, code)
    if found.level not in SHOWN:
        raise NotFound("place.unknown", _("There is no page of such a place."))
    return found


def find_places(actor: Actor, text: str) -> list[Place]:
    """Places whose name, of today or before, holds the words: communes, then hamlets.

    A place that was merged, split or renamed leads to what it became.
    """
    words = _name(text).split()[:6]
    if not words:
        return []
    rows = Unit.objects.filter(level__in=(*SHOWN, Level.HAMLET)).select_related("parent")
    for word in words:
        rows = rows.filter(Q(folded__contains=word))
    found = list(rows.order_by("level", "sort_key")[:MOST])
    above = units.units_at(actor, {path for one in found for path in ancestors(one.path)})
    heirs = _heirs([one.pk for one in found])
    return [made for one in found for made in _places(one, above, heirs)]


def _name(text: str) -> str:
    """The words without the kind that people type before a name."""
    plain = fold(text[:80])
    return next((plain.removeprefix(kind) for kind in KINDS if plain.startswith(kind)), plain)


def _heirs(pks: list[int]) -> dict[int, list[Unit]]:
    """What places became, through all generations that lead to a place of today."""
    found: dict[int, list[Unit]] = {}
    waiting: dict[int, set[int]] = {pk: {pk} for pk in pks}
    for _generation in range(5):
        rows = Succession.objects.filter(origin__in=waiting, heir__isnull=False)
        following: dict[int, set[int]] = {}
        for row in rows.select_related("heir", "heir__parent"):
            for root in waiting[row.origin_id]:
                if row.heir and row.heir_id != root and row.heir not in found.get(root, ()):
                    found.setdefault(root, []).append(row.heir)
                    following.setdefault(row.heir.pk, set()).add(root)
        if not following:
            break
        waiting = following
    return found


def _places(one: Unit, above: dict[str, Unit], heirs: dict[int, list[Unit]]) -> list[Place]:
    day = clock.today()
    within = ", ".join(
        str(above[path])
        for path in reversed(ancestors(one.path)[:-1])
        if path in above and above[path].level in (*SHOWN, Level.PROVINCE)
    )
    if is_valid_on(one.valid_from, one.valid_to, day):
        own = one.parent if one.level == Level.HAMLET else one
        return [Place(str(one), within, own.code, str(own))] if own else []
    alive = [u for u in heirs.get(one.pk, ()) if is_valid_on(u.valid_from, u.valid_to, day)]
    return [Place(str(one), within, u.code, str(u)) for u in alive if u.level in SHOWN]
