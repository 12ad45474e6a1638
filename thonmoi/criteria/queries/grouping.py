"""The groups that units of an area were put into: by kind, as they stand, and how it came."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import rules
from thonmoi.criteria.models import Membership, SetGroup
from thonmoi.criteria.queries.lines import concerning
from thonmoi.criteria.queries.shown import DocumentLine
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import ancestors, around, under
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Grouping:
    """A way in which sets tell units apart, with the name of each group and the sets' names."""

    kind: str
    groups: Mapping[str, str]
    sets: tuple[str, ...]

    @property
    def label(self) -> str | Promise:
        return rules.kind_label(self.kind)

    @property
    def labels(self) -> dict[str, str]:
        """Each group in few words, by code."""
        return {code: rules.group_label(code, name) for code, name in self.groups.items()}


@dataclass(frozen=True, slots=True)
class Placed:
    """What was recorded of a unit's group; `above` names the unit that it was recorded of."""

    id: int
    group: str
    label: str
    valid_from: date
    valid_to: date | None
    document: DocumentLine | None
    unit: str
    above: str = ""


@dataclass(frozen=True, slots=True)
class Placing:
    """A unit of the area: what holds today, what is recorded from a later day."""

    unit: Unit
    now: Placed | None
    later: Placed | None = None

    @property
    def own(self) -> Placed | None:
        """What was recorded of the unit itself and holds to no end: a decision replaces it."""
        return next(
            (p for p in (self.later, self.now) if p and not p.above and not p.valid_to), None
        )


def groupings(actor: Actor) -> list[Grouping]:
    """The ways in which sets that are in use or drafted tell units apart; each with a choice.

    A set whose issuer's whole area lies in one group asks nobody.
    """
    sets = {one.id: one for one in concerning(actor) if not one.group}
    groups: dict[int, dict[str, str]] = {}
    for row in SetGroup.objects.filter(criteria_set__in=sets).order_by("criteria_set", "pk"):
        if row.code != sets[row.criteria_set_id].default_group:
            groups.setdefault(row.criteria_set_id, {})[row.code] = row.name
    found: dict[str, dict[str, str]] = {}
    names: dict[str, list[str]] = {}
    for pk, one in sets.items():
        if rules.is_told_apart(one.group_kind, groups.get(pk, ()), ""):
            found.setdefault(one.group_kind, {}).update(groups[pk])
            names.setdefault(one.group_kind, []).append(one.name)
    return [Grouping(kind, found[kind], tuple(dict.fromkeys(names[kind]))) for kind in found]


def grouping(actor: Actor, kind: str) -> Grouping:
    """One of them; NotFound otherwise."""
    found = next((one for one in groupings(actor) if one.kind == kind), None)
    if found is None:
        raise NotFound("group.kind", _("No criteria set tells units apart in this way."))
    return found


def places(actor: Actor, kind: Grouping, within: str) -> list[Placing]:
    """The communes of an area with their groups, in Vietnamese order.

    For regions the area itself stands first: what is said of it holds for all its communes.
    """
    communes = units.communes(actor, within=within)
    top = [units.unit_at(actor, within)] if kind.kind != rules.GroupKind.COMMUNE_GROUP else []
    found = [*(one for one in top if one not in communes), *communes]
    paths = {above for unit in found for above in ancestors(unit.path)}
    day = clock.today()
    now: dict[str, Placed] = {}
    later: dict[str, Placed] = {}
    rows = _rows(kind.kind).filter(Q(valid_to=None) | Q(valid_to__gt=day), unit__path__in=paths)
    for row in rows.order_by("valid_from", "pk"):
        (later if row.valid_from > day else now)[row.unit.path] = _placed(row, kind)
    return [Placing(unit, _nearest(unit, now), later.get(unit.path)) for unit in found]


def placed_before(actor: Actor, kind: Grouping, within: str) -> list[Placed]:
    """What was recorded of units of an area and has ended, the latest first."""
    rows = _rows(kind.kind).filter(under("unit__path", (within,)), valid_to__lte=clock.today())
    return [_placed(row, kind) for row in rows.order_by("-valid_to", "unit__sort_key", "-pk")]


def membership(actor: Actor, pk: int) -> Membership:
    """A unit's group that has not ended, as far as the actor sees the unit; else NotFound."""
    rows = Membership.objects.filter(around("unit__path", actor.areas()), valid_to=None)
    found = rows.select_related("unit", "document").filter(pk=pk).first()
    if found is None:
        raise NotFound("group.none", _("There is no such group, or it has ended."))
    return found


def _rows(kind: str) -> QuerySet[Membership]:
    return Membership.objects.filter(group_kind=kind).select_related("unit", "document")


def _nearest(unit: Unit, known: Mapping[str, Placed]) -> Placed | None:
    for path in reversed(ancestors(unit.path)):
        if path in known:
            one = known[path]
            if path == unit.path:
                return one
            return Placed(
                one.id,
                one.group,
                one.label,
                one.valid_from,
                one.valid_to,
                one.document,
                one.unit,
                above=one.unit,
            )
    return None


def _placed(row: Membership, kind: Grouping) -> Placed:
    name = kind.groups.get(row.group, "")
    return Placed(
        row.pk,
        row.group,
        rules.group_label(row.group, name),
        row.valid_from,
        row.valid_to,
        DocumentLine.of(row.document) if row.document else None,
        str(row.unit),
    )
