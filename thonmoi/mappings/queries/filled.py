"""A superior's blank form filled from what is held: every cell known, or listed as unknown."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from thonmoi.criteria.rules import NUMERIC, Kind, Standing
from thonmoi.grids import address
from thonmoi.kernel.access import Actor
from thonmoi.mappings.applying import Place, Read
from thonmoi.mappings.queries.held import Held, held
from thonmoi.mappings.queries.mappings import Scope
from thonmoi.mappings.rules import Role, Thing
from thonmoi.mappings.words import mark

Value = Decimal | str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A cell that stays empty: where, of which unit and thing, and what is known instead."""

    address: str
    unit: str
    thing: str
    hint: str


@dataclass(frozen=True, slots=True)
class Filled:
    """The values by (row, column), the cells that stay empty, the cells with simulated values."""

    values: dict[tuple[int, int], Value]
    unknown: tuple[Unknown, ...]
    simulated: tuple[str, ...]
    count: int


def filled(actor: Actor, scope: Scope, read: Read, met_word: str) -> Filled:
    """What each place of a form says. Only values of the period itself are put in."""
    places = [*read.filled, *read.blank]
    units = {one.unit: scope.units[one.unit] for one in places if one.unit in scope.units}
    now = held(actor, scope.set, units, {one.period for one in places})
    called = {thing: label for label, thing in scope.names.labels.items()}
    values: dict[tuple[int, int], Value] = {}
    unknown, simulated = [], []
    for one in sorted(places, key=lambda place: (place.row, place.column)):
        found = now.get((one.unit, _asked(one.thing), one.period))
        where, told = address(one.row, one.column), _told(one, found, scope, met_word)
        values[one.row, one.column] = "" if told is None else told
        if told is None:
            unit = scope.units.get(one.unit)
            thing = called.get(one.thing, one.thing.code)
            unknown.append(Unknown(where, str(unit or one.unit), thing, _hint(found)))
        elif found and found.is_simulated:
            simulated.append(where)
    return Filled(values, tuple(unknown), tuple(simulated), len(values) - len(unknown))


def _asked(thing: Thing) -> Thing:
    """The day of a decision is that of the title."""
    return Thing(Role.DECISION, thing.code) if thing.role is Role.DECIDED_ON else thing


def _told(place: Place, found: Held | None, scope: Scope, met_word: str) -> Value | None:
    """What the form gets; None where it is not known for the period."""
    if found is None:
        return None
    if place.thing.role is Role.CRITERION:
        return mark(Standing(found.value), met_word)
    if place.thing.role is Role.DECISION:
        return found.value or None
    if place.thing.role is Role.DECIDED_ON:
        return f"{found.on:%d/%m/%Y}" if found.on else None
    if not found.is_own:
        return None
    if place.thing.role is Role.BASE:
        return Decimal(found.value) / place.factor
    kind = next(one.rule.kind for one in scope.set.indicators if one.code == place.thing.code)
    if kind is Kind.BOOLEAN and found.value:
        is_met = found.value == "true"
        return mark(Standing.MET if is_met else Standing.NOT_MET, met_word)
    if kind in NUMERIC and found.value:
        return Decimal(found.value) / place.factor
    return found.text or None


def _hint(found: Held | None) -> str:
    if found is None or found.on is None:
        return _("no data")
    return _("last known: %(text)s, %(day)s") % {
        "text": found.text,
        "day": f"{found.on:%d/%m/%Y}",
    }
