"""The names that a plan of a unit may mean: places, agencies, criteria, documents."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import Measure
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules.words import LADDER
from thonmoi.intake.rules.gazetteer import (
    Body,
    Former,
    Gauge,
    Gazetteer,
    Norm,
    Paper,
    Part,
    Place,
)
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around, under
from thonmoi.library.models import Document
from thonmoi.units import queries as units
from thonmoi.units.models import Succession, Unit


def names(actor: Actor, unit: Unit) -> list[str]:
    """Proper names around a unit, for the reader to compare spellings with."""
    found = [*units.units(actor, within=unit.path), *_above(unit)]
    return sorted({one.name for one in found if one.name and not one.name.isdigit()})


def gazetteer(actor: Actor, unit: Unit, year: int, issued_on: date | None = None) -> Gazetteer:
    """What is known in and above a unit on the day of a document of a year; sets as they hold
    there then, on 1 January of its year at the earliest.
    """
    first, today = date(year, 1, 1), clock.today()
    day = issued_on or (today if today.year == year else first)
    inside = units.units(actor, within=unit.path, on=day)
    return Gazetteer(
        unit=_place(unit),
        places=tuple(_place(one) for one in (*inside, *_above(unit)) if one.pk != unit.pk),
        bodies=tuple(_body(a) for a in accounts.agencies(actor, around_paths=(unit.path,))),
        sets=_sets(actor, unit, inside, max(day if issued_on else first, first)),
        papers=tuple(
            Paper(*row)
            for row in Document.objects.filter(around("unit_path", (unit.path,)))
            .exclude(number="")
            .order_by("-unit_path", "pk")
            .values_list("pk", "number", "issuer", "issued_on")
        ),
        gauges=tuple(
            Gauge(one.pk, one.name, one.kind == "percent")
            for one in Measure.objects.filter(indicators=None).order_by("pk")
        ),
        former=tuple(_former(unit, day)),
    )


def _former(unit: Unit, day: date) -> Iterator[Former]:
    """Communes of the area that had ended by a day, or had not begun, with their successions."""
    near = Q(under("origin__path", (unit.path,))) | Q(under("heir__path", (unit.path,)))
    rows = Succession.objects.filter(near).select_related("origin", "heir").order_by("on", "pk")
    ended: dict[Unit, list[Succession]] = {}
    begun: dict[Unit, list[Succession]] = {}
    for row in rows:
        if row.on <= day and row.origin.level == "commune":
            ended.setdefault(row.origin, []).append(row)
        elif row.on > day and row.heir is not None and row.heir.level == "commune":
            begun.setdefault(row.heir, []).append(row)
    for one, found in ended.items():
        yield _of_another_day(one, found[-1].on, True, [r.heir for r in found if r.heir], unit)
    for one, found in begun.items():
        yield _of_another_day(one, found[0].on, False, [r.origin for r in found], unit)


def _of_another_day(one: Unit, on: date, has_ended: bool, others: list[Unit], area: Unit) -> Former:
    known = list(dict.fromkeys(others))
    inside = tuple(other.pk for other in known if other.path.startswith(area.path))
    return Former(one.name, str(one), on, has_ended, tuple(map(str, known)), inside)


def _above(unit: Unit) -> list[Unit]:
    found, parent = [], unit.parent
    while parent is not None:
        found.append(parent)
        parent = parent.parent
    return found


def _place(unit: Unit) -> Place:
    return Place(unit.pk, unit.path, unit.level, unit.kind, unit.name)


def _body(agency: Agency) -> Body:
    names = (agency.name, agency.short_name, *agency.aliases.split("\n"))
    path = agency.unit.path
    return Body(agency.pk, agency.code, agency.kind, path, tuple(n for n in names if n))


def _sets(
    actor: Actor, unit: Unit, inside: list[Unit], on: date
) -> dict[tuple[str, str], tuple[Norm, ...]]:
    paths = {unit.path, *(one.path for one in inside if one.level == "commune")}
    wanted = [(str(level), path) for level in LADDER for path in paths]
    found = criteria.sets_for(actor, wanted, on, "commune")
    return {key: _norms(one) for key, one in found.items()}


def _norms(found: SetView) -> tuple[Norm, ...]:
    return tuple(
        Norm(
            one.id,
            one.code,
            one.name,
            tuple(Part(i.id, i.code, i.name, i.measure_id) for i in one.indicators),
        )
        for one in found.criteria
    )
