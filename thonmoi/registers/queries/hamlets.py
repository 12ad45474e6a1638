"""Hamlets and the years in which they were recognised: how many of how many (S-21)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from os.path import commonpath

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.registers import rules
from thonmoi.registers.models import Entry
from thonmoi.registers.rules import Register, State
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@dataclass(frozen=True, slots=True)
class Hamlets:
    """A year of an area: hamlets that have a record, are recognised, are known at all.

    `unlisted` counts communes whose hamlets are not listed: while there is one, or a hamlet
    has no record, `rate` is None: the share of those known is no figure of the area.
    """

    year: int
    recorded: int
    recognised: int
    total: int
    unlisted: int
    rate: Decimal | None
    is_confirmed: bool

    @property
    def words(self) -> str:
        """How many have a record: "12 of 98 hamlets recorded for 2025", and what is not listed."""
        return rules.recorded(self.recorded, self.total, self.unlisted, self.year)


def hamlets(actor: Actor, within: str, year: int) -> Hamlets:
    """The hamlets of an area in a year; those of towns are no hamlets of the programme."""
    rows = Entry.objects.filter(
        under("unit__path", (within,)), register=Register.HAMLET, year=year
    ).exclude(state=State.MISTAKEN)
    return rates(actor, [(within, year)], list(rows.select_related("unit")))[within, year]


def rates(
    actor: Actor, asked: Iterable[tuple[str, int]], rows: Sequence[Entry]
) -> dict[tuple[str, int], Hamlets]:
    """The hamlets of several areas and years by their entries, in one question for all."""
    wanted = set(asked)
    if not wanted:
        return {}
    listed = _units(actor, tuple({within for within, _year in wanted}))
    return {(within, year): _one(listed, rows, within, year) for within, year in wanted}


def _units(actor: Actor, areas: tuple[str, ...]) -> list[Unit]:
    """The units of the smallest area that holds all of them, asked for once."""
    shared = commonpath(areas)
    return units.units(actor, within=f"{shared}/" if shared else "")


def _one(listed: list[Unit], rows: Sequence[Entry], within: str, year: int) -> Hamlets:
    there = [one for one in listed if one.path.startswith(within)]
    communes = {u.pk for u in there if u.level == Level.COMMUNE and u.kind == "xã"}
    inside = [u for u in there if u.level == Level.HAMLET and u.kind != "khu phố"]
    known = {u.pk for u in inside}
    own = [row for row in rows if row.year == year and row.unit.path.startswith(within)]
    states = {row.unit_id: row.now for row in own if row.unit_id in known}
    unlisted = len(communes - {u.parent_id for u in inside})
    return Hamlets(
        year,
        len(own),
        sum(row.now is State.RECOGNISED for row in own),
        len(known),
        unlisted,
        rules.rate(states, known, is_whole=not unlisted),
        bool(own) and all(row.document_id for row in own),
    )
