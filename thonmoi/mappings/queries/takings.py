"""Workbooks that were read through a mapping, as pages show them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.periods import Period as Span
from thonmoi.kernel.permissions import Permission as P
from thonmoi.mappings.models import TakenValue, Taking, TakingFinding
from thonmoi.mappings.queries.mappings import scope
from thonmoi.mappings.rules import Level, Role, State, Thing, Way
from thonmoi.units.models import Unit

MOST_SHOWN = 300


@dataclass(frozen=True, slots=True)
class ValueLine:
    """A value with the name of its thing and of its period."""

    value: TakenValue
    thing: str
    period: str


@dataclass(frozen=True, slots=True)
class UnitLine:
    """How much a workbook changes of one unit."""

    unit: Unit
    fine: int
    doubtful: int
    wrong: int


@dataclass(frozen=True, slots=True)
class TakingPage:
    """A workbook: its units, the values that need a look, those not taken, what was found."""

    taking: Taking
    period: str
    state: object
    units: tuple[UnitLine, ...]
    shown: tuple[ValueLine, ...]
    shown_unit: Unit | None
    doubtful: tuple[ValueLine, ...]
    wrong: tuple[ValueLine, ...]
    findings: tuple[TakingFinding, ...]

    @property
    def is_open(self) -> bool:
        return self.taking.state == State.OPEN

    @property
    def is_recorded(self) -> bool:
        """Whether its values are recorded by a document, not entered."""
        return self.taking.way == Way.RECORD

    @property
    def fine(self) -> int:
        return sum(one.fine for one in self.units)


def taking_row(actor: Actor, pk: int) -> Taking:
    """A workbook that was read for the actor's area; NotFound otherwise."""
    rows = Taking.objects.filter(under("unit__path", actor.areas()), pk=pk)
    found = rows.select_related("unit__parent", "mapping__unit__parent", "file", "document")
    if (one := found.first()) is None:
        raise NotFound("taking.unknown", _("There is no such workbook in your area."))
    return one


def taking(actor: Actor, pk: int, *, unit: str = "") -> TakingPage:
    """The page of a workbook; the sure values of one unit (its code, else the first) in full."""
    found = taking_row(actor, pk)
    known = scope(actor, found.mapping.unit, found.mapping.set_slug)
    called = {thing: label for label, thing in known.names.labels.items()}
    rows = list(found.values.select_related("unit").order_by("unit__sort_key", "pk"))
    by_level = {one: [row for row in rows if row.level == one] for one in Level}
    lines = _units(rows)
    first = next((one.unit for one in lines if one.unit.code == unit), None)
    shown_unit = first or next((one.unit for one in lines if one.fine), None)
    fine = [row for row in by_level[Level.FINE] if shown_unit and row.unit_id == shown_unit.pk]
    return TakingPage(
        found,
        found.period_label,
        found.state_label,
        lines,
        _lines(fine, called),
        shown_unit,
        _lines(by_level[Level.WARNING], called),
        _lines(by_level[Level.ERROR], called),
        tuple(found.findings.order_by("pk")),
    )


def _lines(rows: list[TakenValue], called: Mapping[Thing, str]) -> tuple[ValueLine, ...]:
    return tuple(
        ValueLine(
            row,
            called.get(Thing(Role(row.role), row.code), row.code),
            Span.parse(row.period_code).label_vi,
        )
        for row in rows[:MOST_SHOWN]
    )


def _units(rows: list[TakenValue]) -> tuple[UnitLine, ...]:
    counts: dict[int, dict[str, int]] = {}
    units: dict[int, Unit] = {}
    for row in rows:
        units[row.unit_id] = row.unit
        one = counts.setdefault(row.unit_id, dict.fromkeys(Level, 0))
        one[row.level] += 1
    return tuple(
        UnitLine(units[pk], one[Level.FINE], one[Level.WARNING], one[Level.ERROR])
        for pk, one in counts.items()
    )


def waiting(actor: Actor) -> list[Taking]:
    """Workbooks that nobody has decided on, in the very places where the actor reads them."""
    places = sorted(actor.paths(P.TAKING_MAKE))
    rows = Taking.objects.filter(unit__path__in=places, state=State.OPEN)
    return list(rows.select_related("unit", "mapping").order_by("made_at"))


def takings(actor: Actor, *, limit: int = 30) -> list[Taking]:
    """The last workbooks that were read in the actor's area, the newest first."""
    rows = Taking.objects.filter(under("unit__path", actor.areas()))
    return list(rows.select_related("unit", "mapping").order_by("-made_at")[:limit])
