"""Communes and hamlets of an actor, and works of plans that are not followed yet."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.funding.models import Project
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
from thonmoi.plans.models import Work
from thonmoi.plans.queries import WorkView
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

FEW = 2000
"""Of fewer works of plans those are asked for that are followed, of more all that are."""


@dataclass(frozen=True, slots=True)
class Areas:
    """What pages of works and capital are narrowed to: communes under their districts.

    `groups` has a district (None where only one is seen) with its communes.
    """

    by_code: dict[str, Unit]
    groups: tuple[tuple[Unit | None, tuple[Unit, ...]], ...]

    @property
    def is_one(self) -> bool:
        return len(self.by_code) < 2

    @property
    def has_districts(self) -> bool:
        return len(self.groups) > 1


def areas(actor: Actor) -> Areas:
    """Communes of the actor's areas, with their districts where he sees several."""
    grouped: dict[int, list[Unit]] = {}
    above: dict[int, Unit] = {}
    for one in communes(actor).values():
        grouped.setdefault(one.parent_id, []).append(one)
        above[one.parent_id] = one.parent
    order = sorted(grouped, key=lambda pk: above[pk].sort_key)
    several = len(order) > 1
    by_code = {above[pk].code: above[pk] for pk in order} if several else {}
    by_code |= {one.code: one for pk in order for one in grouped[pk]}
    groups = ((above[pk] if several else None, tuple(grouped[pk])) for pk in order)
    return Areas(by_code, tuple(groups))


def communes(actor: Actor, permission: P | None = None) -> dict[str, Unit]:
    """Communes of the actor's areas by code, or of those where he holds a permission."""
    areas = actor.areas(permission)
    if not areas:
        raise Denied("access.denied", _("Your role does not include this."))
    found = (u for area in areas for u in units.units(actor, within=area, level=Level.COMMUNE))
    return {one.code: one for one in found}


def hamlets(actor: Actor, commune: Unit) -> dict[str, Unit]:
    """Hamlets of a commune by code."""
    found = units.units(actor, within=commune.path, level=Level.HAMLET)
    return {one.code: one for one in found}


def unfollowed(actor: Actor, within: tuple[str, ...] | None = None) -> list[WorkView]:
    """Works that plans ask for in areas of the actor and that nobody follows yet.

    A work that names another again is not among them: it is followed there, once.
    """
    areas = actor.areas() if within is None else within
    works = (one for area in areas for one in plans.works(actor, within=area))
    found = [one for one in works if one.same_as is None]
    rows = Project.objects.filter(under("commune__path", areas), work__isnull=False)
    if len(found) < FEW:
        rows = Project.objects.filter(work__in=[one.pk for one in found])
    known = set(rows.values_list("work", flat=True))
    return [one for one in found if one.pk not in known]


def work_rows(actor: Actor, keys: list[int]) -> list[Work]:
    """Works as they are given to a deed, those of the actor's areas alone."""
    rows = Work.objects.filter(under("commune__path", actor.areas()), pk__in=keys)
    return list(rows.select_related("commune", "site").order_by("clause__plan_id", "order"))
