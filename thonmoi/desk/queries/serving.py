"""Works and tasks of a commune: what the plan asks for there, each with its clause."""

from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.criteria.queries import SetView
from thonmoi.desk.queries.areas import commune_unit
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.plans import queries as plans
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Served:
    """A work or task with its clause.

    `codes` are the criteria that it serves; under one of them the others are `also`.
    """

    text: str
    clause_path: str
    plan_id: int
    codes: tuple[str, ...] = ()
    state: str | Promise = ""

    def also(self, code: str) -> tuple[str, ...]:
        return tuple(one for one in self.codes if one != code)


@dataclass(frozen=True, slots=True)
class WorksPage:
    """All works and tasks of a commune; a work that is named twice stands once."""

    status: UnitStatus
    works: tuple[Served, ...]
    tasks: tuple[Served, ...]


def commune_works(actor: Actor, code: str) -> WorksPage:
    """The works and tasks of a commune that the actor covers; NotFound otherwise."""
    unit = commune_unit(actor, code, own=True)
    status = standings.status(actor, unit)
    return WorksPage(status, works(actor, unit, status.set), tasks(actor, unit, status.set))


def by_criterion(actor: Actor, unit: Unit, set_: SetView) -> dict[str, tuple[Served, ...]]:
    """Works and tasks by the code of the criterion that they serve."""
    found: dict[str, list[Served]] = {}
    for one in (*works(actor, unit, set_), *tasks(actor, unit, set_)):
        for code in one.codes:
            found.setdefault(code, []).append(one)
    return {code: tuple(rows) for code, rows in found.items()}


def works(actor: Actor, unit: Unit, set_: SetView | None, *, site: str = "") -> tuple[Served, ...]:
    """Works at a commune (or at one `site` of it, by path) with the codes of its set's criteria.

    A work that is named again stands once, and serves what either clause says.
    """
    codes, found = _codes(set_), plans.works(actor, within=unit.path)
    serves: dict[int, set[int]] = {}
    for one in found:
        serves.setdefault(one.same_as or one.pk, set()).update(one.criterion_ids)
    return tuple(
        Served(
            one.name[:1].upper() + one.name[1:],
            one.clause,
            one.plan_pk,
            tuple(codes[pk] for pk in codes if pk in serves[one.pk]),
        )
        for one in found
        if one.same_as is None and site in ("", one.site_path)
    )


def tasks(actor: Actor, unit: Unit, set_: SetView | None) -> tuple[Served, ...]:
    """Tasks of a commune and its lines of the district's tasks."""
    codes = _codes(set_)
    return tuple(
        Served(
            one.text,
            one.clause,
            one.plan_pk,
            (codes[one.criterion_id],) if one.criterion_id in codes else (),
            state=one.state_label,
        )
        for one in plans.tasks(actor, within=unit.path)
    )


def _codes(set_: SetView | None) -> dict[int, str]:
    """Codes by id, in the order of the set."""
    return {criterion.id: criterion.code for criterion in set_.criteria} if set_ else {}
