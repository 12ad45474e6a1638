"""Steering committees, and what in their area nobody answers for."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.steering.queries.choices import criteria_offered
from thonmoi.steering.queries.shown import MemberView
from thonmoi.steering.rules import COMMITTEE
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class CommitteeView:
    """A committee with how many members it has today."""

    pk: int
    code: str
    name: str
    unit: str
    unit_path: str
    count: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """Communes, and criteria by set, for which no member answers."""

    communes: tuple[Unit, ...]
    criteria: tuple[tuple[str, tuple[str, ...]], ...]


def committees(actor: Actor) -> list[CommitteeView]:
    """Committees that the actor sees, the one nearest to his area first."""
    serving = Q(members__valid_to=None) | Q(members__valid_to__gt=clock.today())
    rows = (
        Agency.objects.filter(around("unit__path", actor.areas()), kind=COMMITTEE)
        .select_related("unit")
        .annotate(count=Count("members", filter=serving))
        .order_by("sort_key")
    )
    found = [
        CommitteeView(row.pk, row.code, row.name, str(row.unit), row.unit.path, row.count)
        for row in rows
    ]
    return sorted(found, key=lambda one: (not actor.covers(one.unit_path), -len(one.unit_path)))


def committee(actor: Actor, code: str) -> Agency:
    """A committee by its code, as the subject of deeds; NotFound where the actor sees none."""
    rows = Agency.objects.filter(around("unit__path", actor.areas()), kind=COMMITTEE, code=code)
    found = rows.select_related("unit").first()
    if found is None:
        raise NotFound("committee.unknown", _("There is no such committee in your area."))
    return found


def gaps(actor: Actor, unit_path: str, serving: Iterable[MemberView]) -> Gaps:
    """What no member answers for: communes of the area, criteria of the sets in use there."""
    remits = [one for row in serving for one in row.remits]
    paths = {one.unit_path for one in remits}
    keys = {one.criterion_key for one in remits}
    left = (
        (
            str(set_),
            tuple(str(c) for c in set_.criteria if set_.charge_key(c.code) not in keys),
        )
        for set_ in criteria_offered(actor, unit_path)
    )
    found = units.communes(actor, within=unit_path)
    return Gaps(
        tuple(one for one in found if one.path not in paths),
        tuple((name, codes) for name, codes in left if codes),
    )
