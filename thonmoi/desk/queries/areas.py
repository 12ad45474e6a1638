"""Which area a person's overview shows, and which unit the programme is run from."""

from dataclasses import dataclass
from datetime import date
from os.path import commonpath

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import ancestors
from thonmoi.plans.models import Plan
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@dataclass(frozen=True, slots=True)
class Area:
    """A unit whose communes are looked at; `is_own` where the actor covers all of it.

    `above` is the unit over it, the country left out; `leads_up` where that is the actor's too.
    """

    unit: Unit
    is_own: bool
    above: Unit | None
    leads_up: bool


def area(actor: Actor, code: str = "", *, on: date | None = None) -> Area:
    """The area of the overview: that of a code, or the widest that is the actor's.

    A commune sees the matrix of its district (decision 28). NotFound for a commune or
    hamlet, and for what lies neither in the actor's areas nor right above them.
    """
    if not code:
        return _area(actor, _widest(actor))
    found = units.unit(actor, code, on=on)
    if not _has_matrix(found) or not _is_near(actor, found.path):
        raise NotFound("area.unknown", _("There is no such area, or it is not yours to see."))
    return _area(actor, found)


def commune_unit(actor: Actor, code: str, *, own: bool = False) -> Unit:
    """The commune with a code: the actor's, or (unless `own`) a neighbour's; else NotFound."""
    unit = units.unit(actor, code)
    is_seen = actor.covers(unit.path) or (
        not own and unit.parent is not None and unit.parent.path in _neighbourhoods(actor)
    )
    if unit.level != Level.COMMUNE or not is_seen:
        raise NotFound("commune.unknown", _("There is no such commune in your area."))
    return unit


def own_communes(actor: Actor) -> list[Unit]:
    """The communes that are areas of the actor themselves, in Vietnamese order."""
    mine = units.units_at(actor, actor.areas()).values()
    return sorted((u for u in mine if u.level == Level.COMMUNE), key=lambda u: u.sort_key)


def top_unit(actor: Actor) -> Unit:
    """The unit of the newest plan; without a plan, the smallest one that holds every commune.

    NotFound where no unit is loaded.
    """
    plan = Plan.objects.select_related("unit").order_by("-year", "unit__path", "-pk").first()
    if plan is not None:
        return plan.unit
    found = units.communes(actor, within="")
    shared = commonpath([unit.path for unit in found if unit.path]) + "/" if found else ""
    known = units.units_at(actor, ancestors(shared))
    for path in sorted(known, reverse=True):
        if _has_matrix(known[path]):
            return known[path]
    raise NotFound("area.none", _("No unit is loaded yet: load a pack of units first."))


def _area(actor: Actor, unit: Unit) -> Area:
    above = unit.parent if unit.parent and unit.parent.level != Level.COUNTRY else None
    return Area(unit, actor.covers(unit.path), above, bool(above and actor.covers(above.path)))


def _widest(actor: Actor) -> Unit:
    paths = sorted(actor.areas(), key=lambda p: (p.count("/"), p))
    for path in paths or [top_unit(actor).path]:
        found = units.unit_at(actor, path or top_unit(actor).path)
        if _has_matrix(found):
            return found
        if found.parent is not None and _has_matrix(found.parent):
            return found.parent
    return top_unit(actor)


def _has_matrix(unit: Unit) -> bool:
    return unit.level in (Level.COUNTRY, Level.PROVINCE, Level.DISTRICT)


def _is_near(actor: Actor, path: str) -> bool:
    return actor.covers(path) or path in _neighbourhoods(actor)


def _neighbourhoods(actor: Actor) -> frozenset[str]:
    """Paths right above those areas of the actor that are communes."""
    return frozenset(unit.path.rsplit("/", 2)[0] + "/" for unit in own_communes(actor))
