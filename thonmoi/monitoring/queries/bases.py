"""Base figures: the latest of each unit, a commune's history, forty communes beside each other."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.monitoring.models import BaseFigure
from thonmoi.monitoring.queries.sheet_area import require_area
from thonmoi.monitoring.rules import BASE_LABELS, BASE_UNITS, BaseKind
from thonmoi.monitoring.rules.checks import Base
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class BaseRow:
    """One base figure of a commune, the latest and those before it, newest first."""

    kind: BaseKind
    unit_text: str
    history: tuple[BaseFigure, ...]

    @property
    def label(self) -> object:
        return BASE_LABELS[self.kind]

    @property
    def latest(self) -> BaseFigure | None:
        return self.history[0] if self.history else None


@dataclass(frozen=True, slots=True)
class BaseLine:
    """A commune among others: its figures in the order of the kinds, None where unknown."""

    unit: Unit
    figures: tuple[BaseFigure | None, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """The sum over the communes that have a figure; None where none has: missing is no zero."""

    value: Decimal | None
    counted: int


@dataclass(frozen=True, slots=True)
class BaseTable:
    """The communes of an area with their base figures and the sums of what is known."""

    area: Unit
    kinds: tuple[BaseKind, ...]
    lines: tuple[BaseLine, ...]
    totals: tuple[Total, ...]


def latest_bases(actor: Actor, unit_ids: Collection[int]) -> dict[int, Mapping[str, Base]]:
    """The latest base figures by unit and kind, in one question; the caller found the units."""
    found: dict[int, dict[str, Base]] = {pk: {} for pk in unit_ids}
    rows = BaseFigure.objects.filter(unit_id__in=unit_ids).order_by("on", "pk")
    for row in rows:
        label = BASE_LABELS[BaseKind(row.kind)]
        found[row.unit_id][row.kind] = Base(row.kind, label, row.value, row.on)
    return dict(found)


def commune_bases(actor: Actor, unit: Unit) -> list[BaseRow]:
    """Every kind of base figure of a commune that the actor covers, with its history."""
    require_area(actor, unit)
    rows = list(BaseFigure.objects.filter(unit=unit).order_by("-on", "-pk"))
    return [
        BaseRow(kind, BASE_UNITS[kind], tuple(row for row in rows if row.kind == kind))
        for kind in BaseKind
    ]


@dataclass(frozen=True, slots=True)
class Asked:
    """Communes of an area by path, the ways to write each, and the last of their figures."""

    communes: Mapping[str, Unit]
    ways: Mapping[str, tuple[str, ...]]
    latest: Mapping[str, Mapping[str, tuple[Decimal, date]]]


def asked_bases(actor: Actor, area: Unit) -> Asked:
    """What a pasted block of an area is held against; a handful of questions."""
    found = [one for one in units.communes(actor, within=area.path) if actor.covers(one.path)]
    latest = latest_bases(actor, [one.pk for one in found])
    return Asked(
        {one.path: one for one in found},
        {one.path: (one.code, one.name, str(one)) for one in found},
        {
            one.path: {kind: (base.value, base.on) for kind, base in latest[one.pk].items()}
            for one in found
        },
    )


def base_table(actor: Actor, area: Unit) -> BaseTable:
    """The communes of an area side by side; in as many questions for forty as for one."""
    communes = [one for one in units.communes(actor, within=area.path) if actor.covers(one.path)]
    latest: dict[tuple[int, str], BaseFigure] = {}
    rows = BaseFigure.objects.filter(under("unit__path", (area.path,)))
    for row in rows.order_by("on", "pk"):
        latest[row.unit_id, row.kind] = row
    kinds = tuple(BaseKind)
    lines = tuple(
        BaseLine(one, tuple(latest.get((one.pk, kind)) for kind in kinds)) for one in communes
    )
    return BaseTable(area, kinds, lines, tuple(_total(lines, at) for at in range(len(kinds))))


def _total(lines: tuple[BaseLine, ...], at: int) -> Total:
    known = [one.value for line in lines if (one := line.figures[at]) is not None]
    return Total(sum(known, Decimal(0)) if known else None, len(known))
