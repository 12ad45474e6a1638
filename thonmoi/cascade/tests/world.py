"""Shortcuts of these tests: clauses of the district's plan, plans owed under it, registrations."""

from datetime import date

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.cascade import actions, queries
from thonmoi.cascade.models import RoadmapStep, Subplan
from thonmoi.cascade.rules import Body, Kind
from thonmoi.criteria.models import Criterion
from thonmoi.library.actions import DocumentFacts
from thonmoi.plans.actions import enforce_plan
from thonmoi.plans.models import Plan
from thonmoi.plans.tests.world import clause, plan
from thonmoi.plans.tests.world import draft as commune_draft

OFFICE, OFFICER, CHAIR = "vpdp", "can-bo-tan-loi", "chu-tich-tan-loi"
DIVISION, FRONT, LEADER, OTHER = "phong-gddt", "mttq", "lanh-dao", "can-bo-tan-hiep"
SET = "qd1361-nang-cao"
LOI, HIEP, KHUONG = "25342", "25361", "25330"


def agency(code: str) -> Agency:
    return Agency.objects.select_related("unit").get(code=code)


def body(code: str, criterion: str = "", office: str = "") -> Body:
    pk = criterion_row(criterion).pk if criterion else None
    return Body(agency(code).pk, pk, office)


def criterion_row(code: str) -> Criterion:
    rows = Criterion.objects.select_related("criteria_set").filter(criteria_set__slug=SET)
    return rows.get(code=code)


def require(path="IV.5", kind=Kind.COMMUNE, codes=("ubnd-25330",), by=OFFICE, **more):
    """Ask agencies, by code, for a plan under a clause of the district's plan."""
    bodies = more.pop("bodies", None) or [body(code) for code in codes]
    return actions.require_subplans(
        clause(path), by=universe.actor(by), kind=kind, bodies=bodies, **more
    )


def owed(path="V.6.-1", kind=Kind.ROADMAP, code="ubnd-25342", **more) -> Subplan:
    """One plan owed, as its page loads it."""
    (made,) = require(path, kind, (code,), **more)
    return queries.subplan_row(universe.actor(OFFICE), made.pk)


def facts(number="12/KH-UBND", day=date(2025, 3, 5), kind="KH") -> DocumentFacts:
    subject = "Kế hoạch xây dựng nông thôn mới năm 2025"
    return DocumentFacts(kind, "Ủy ban nhân dân xã Tân Lợi", subject, number, day)


def record(row, by=OFFICER, version=None, **more):
    more.setdefault("facts", facts())
    return actions.record_subplan(
        row, by=universe.actor(by), version=version or row.version, **more
    )


def commune_plan() -> Plan:
    """A plan of Tân Lợi in the program, in force."""
    made = commune_draft()
    return enforce_plan(made, by=universe.actor(OFFICE), version=1, in_force_from=date(2025, 3, 1))


def register(steps=(("5", 3),), by=OFFICER, code=LOI, year=2025, ground="IV.2", **more):
    """Register criteria of a commune, (code, quarter) each, by a clause of the plan."""
    if ground:
        more["clause"] = clause(ground)
    return actions.register_roadmap(
        universe.unit(code),
        by=universe.actor(by),
        year=year,
        steps=[(criterion_row(one), quarter) for one, quarter in steps],
        **more,
    )


def step(**more) -> RoadmapStep:
    """One registered criterion, as its page loads it."""
    (made,) = register(**more)
    return queries.step_row(universe.actor(OFFICE), made.pk)


__all__ = ["clause", "plan"]
