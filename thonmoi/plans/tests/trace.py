"""Shortcuts of the tests of traceability: the plan of the universe, as its office reads it."""

from tests import universe
from thonmoi.plans import actions, queries
from thonmoi.plans.queries import ClauseView, DesignationView, TargetView, TaskView, WorkView

LOI, HIEP = "25342", "25361"


def office():
    """The Actor of the co-ordination office."""
    return universe.actor("vpdp")


def plan() -> queries.PlanView:
    """The plan of 2025."""
    (found,) = queries.plans(office())
    return found


def clause(path: str) -> ClauseView:
    """One clause as the living plan shows it."""
    return next(c for c in queries.clauses(office(), plan().pk) if c.path == path)


def works(code: str, path: str = "") -> list[WorkView]:
    """Works at a commune; those of one clause where named."""
    found = queries.works(office(), plan_pk=plan().pk, within=universe.path(code))
    return [one for one in found if not path or one.clause == path]


def tasks(path: str) -> list[TaskView]:
    """The task of a clause, then its lines."""
    found = [one for one in queries.tasks(office(), plan_pk=plan().pk) if one.clause == path]
    return sorted(found, key=lambda one: one.parent_pk is not None)


def target(what: str) -> TargetView:
    """The target that speaks of something."""
    (found,) = (t for t in queries.targets(office(), plan_pk=plan().pk) if what in t.what)
    return found


def designations(code: str) -> list[DesignationView]:
    """The levels a unit is to reach."""
    return queries.designations(office(), [universe.path(code)])


def settle(code: str, answer: str) -> None:
    """The office answers the open doubt of a kind."""
    doubts = queries.doubts(office(), plan_pk=plan().pk, open_only=True)
    asked = next(one for one in doubts if one.code == code)
    row = queries.doubt_row(office(), asked.pk)
    actions.settle_doubt(row, by=office(), version=row.version, answer=answer)
