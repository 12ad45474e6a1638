"""The names that a plan of a unit may mean: places, agencies, criteria, documents."""

from datetime import date

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import Measure
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules.words import LADDER
from thonmoi.intake.rules.gazetteer import (
    Body,
    Gauge,
    Gazetteer,
    Norm,
    Paper,
    Part,
    Place,
)
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around
from thonmoi.library.models import Document
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


def names(actor: Actor, unit: Unit) -> list[str]:
    """Proper names around a unit, for the reader to compare spellings with."""
    found = [*units.units(actor, within=unit.path), *_above(unit)]
    return sorted({one.name for one in found if one.name and not one.name.isdigit()})


def gazetteer(actor: Actor, unit: Unit, year: int) -> Gazetteer:
    """What is known in and above a unit in a year; sets as they hold there on 1 January."""
    inside = units.units(actor, within=unit.path)
    return Gazetteer(
        unit=_place(unit),
        places=tuple(_place(one) for one in (*inside, *_above(unit)) if one.pk != unit.pk),
        bodies=tuple(_body(a) for a in accounts.agencies(actor, around_paths=(unit.path,))),
        sets=_sets(actor, unit, inside, year),
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
    )


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
    actor: Actor, unit: Unit, inside: list[Unit], year: int
) -> dict[tuple[str, str], tuple[Norm, ...]]:
    paths = {unit.path, *(one.path for one in inside if one.level == "commune")}
    wanted = [(str(level), path) for level in LADDER for path in paths]
    found = criteria.sets_for(actor, wanted, date(year, 1, 1), "commune")
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
