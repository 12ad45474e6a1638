"""Works and tasks of a commune: what the plan asks for there, each with its clause."""

from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.criteria.queries import SetView
from thonmoi.desk.queries.areas import commune_unit
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.plans.models import Clause, Task, Work
from thonmoi.plans.rules import TASK_STATE_LABELS, TaskState
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
    action: str = ""
    site: str = ""

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
    return WorksPage(status, works(unit, status.set), tasks(unit, status.set))


def by_criterion(unit: Unit, set_: SetView) -> dict[str, tuple[Served, ...]]:
    """Works and tasks by the code of the criterion that they serve."""
    found: dict[str, list[Served]] = {}
    for one in (*works(unit, set_), *tasks(unit, set_)):
        for code in one.codes:
            found.setdefault(code, []).append(one)
    return {code: tuple(rows) for code, rows in found.items()}


def works(unit: Unit, set_: SetView | None) -> tuple[Served, ...]:
    codes = _codes(set_)
    rows = Work.objects.filter(commune=unit, same_as=None).select_related("clause", "site")
    return tuple(
        _served(
            one.text,
            one.clause,
            sorted(
                {codes[s.criterion_id] for s in one.serves.all() if s.criterion_id in codes},
                key=int,
            ),
            action=one.action,
            site=one.site.name if one.site else one.place_text,
        )
        for one in rows.prefetch_related("serves").order_by("clause__order", "order", "pk")
    )


def tasks(unit: Unit, set_: SetView | None) -> tuple[Served, ...]:
    codes = _codes(set_)
    rows = Task.objects.filter(unit=unit).select_related("clause")
    return tuple(
        _served(
            one.text,
            one.clause,
            [codes[one.criterion_id]] if one.criterion_id in codes else [],
            state=TASK_STATE_LABELS[TaskState(one.state)],
        )
        for one in rows.order_by("clause__order", "order", "pk")
    )


def _codes(set_: SetView | None) -> dict[int, str]:
    return {criterion.id: criterion.code for criterion in set_.criteria} if set_ else {}


def _served(text: str, clause: Clause, codes: list[str], **more: object) -> Served:
    return Served(text, clause.path, clause.plan_id, tuple(codes), **more)  # type: ignore[arg-type]
