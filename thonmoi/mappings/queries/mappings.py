"""Mappings, and the names that their lines can have."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import LEVEL_LABELS, NUMERIC
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.mappings.models import MappedLine, Mapping
from thonmoi.mappings.naming import Names
from thonmoi.mappings.rules import Mark, Role, Thing
from thonmoi.monitoring.rules import BASE_LABELS, BASE_UNITS, BaseKind
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


def mappings(actor: Actor) -> list[Mapping]:
    """The mappings of the actor's area and of those above it, by name; none that was put away."""
    rows = Mapping.objects.filter(around("unit__path", actor.areas()), dropped_at=None)
    return list(rows.select_related("unit", "file").order_by("name", "pk"))


def mapping(actor: Actor, pk: int) -> Mapping:
    """A mapping of the actor's area or of one above; NotFound otherwise."""
    rows = Mapping.objects.filter(around("unit__path", actor.areas()), pk=pk)
    found = rows.select_related("unit__parent", "file").first()
    if found is None:
        raise NotFound("mapping.unknown", gettext_lazy("There is no such mapping in your area."))
    return found


def marks(actor: Actor, found: Mapping) -> list[Mark]:
    """The lines of a mapping: columns, then rows, in order."""
    rows = MappedLine.objects.filter(mapping=found).order_by("axis", "place")
    return [one.mark for one in rows]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a mapping speaks of: its set, its units by code, the names that lines can have."""

    set: SetView
    units: dict[str, Unit]
    names: Names


def scope(actor: Actor, area: Unit, slug: str) -> Scope:
    """The units under an area (itself too), the criteria of a set, and all that can be named."""
    set_ = criteria.criteria_set(actor, slug)
    found = [area, *units.communes(actor, within=area.path)]
    by_code = {one.code: one for one in found}
    return Scope(set_, by_code, _names(set_, by_code))


def _names(set_: SetView, by_code: dict[str, Unit]) -> Names:
    labels: dict[str, Thing] = {
        _("values"): Thing(Role.VALUE),
        _("total"): Thing(Role.TOTAL),
        _("not needed"): Thing(Role.IGNORE),
    }
    plain = [str(one) for one in by_code.values()]
    for code, unit in by_code.items():
        twice = plain.count(str(unit)) > 1
        labels[f"{unit} ({unit.parent})" if twice else str(unit)] = Thing(Role.UNIT, code)
    for one in set_.criteria:
        labels[f"TC {one.code} · {one.name}"] = Thing(Role.CRITERION, one.code)
    for line in set_.indicators:
        labels[f"{line.code} · {line.name[:110]}"] = Thing(Role.INDICATOR, line.code)
    for kind in BaseKind:
        labels[str(BASE_LABELS[kind])] = Thing(Role.BASE, kind)
    for level, words in LEVEL_LABELS.items():
        labels[_("Decision: %s") % words] = Thing(Role.DECISION, level)
        labels[_("Day of the decision: %s") % words] = Thing(Role.DECIDED_ON, level)
    return Names(
        labels,
        {code: unit.name for code, unit in by_code.items()},
        {one.code: (one.name, one.short_name) for one in set_.criteria},
        {one.code: one.name for one in set_.indicators},
        tuple(LEVEL_LABELS),
        _counts(set_),
    )


def _counts(set_: SetView) -> dict[Thing, str]:
    """In what the figures of each thing are counted."""
    found = {Thing(Role.BASE, str(kind)): unit for kind, unit in BASE_UNITS.items()}
    for one in set_.indicators:
        if one.rule.kind in NUMERIC:
            found[Thing(Role.INDICATOR, one.code)] = one.unit
    return found
