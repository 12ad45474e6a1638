"""Simulated estimates of works of the plan, and a draft of priorities that rests on them."""

from thonmoi.funding import queries
from thonmoi.funding.actions import correct_project
from thonmoi.funding.rules import Nature, ProjectFacts
from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import TAN_HIEP, TAN_LOI
from thonmoi.ops.plan_trial import DISTRICT, follow_works
from thonmoi.priorities import queries as priorities
from thonmoi.priorities.actions import draft_priority
from thonmoi.priorities.rules import AskedFacts, MoneyFacts
from thonmoi.units import queries as units

MILLION = 1_000_000
YEAR, BUDGET = 2025, 6_000 * MILLION
WITHOUT = 2
"""So many works of Tân Hiệp keep no estimate, so that what this holds up can be seen."""


def propose(offices: Offices) -> None:
    """Give works an estimate where they have none, then draft where the money goes."""
    by = offices.office
    follow_works(by)
    for code in (TAN_LOI, TAN_HIEP):
        found = queries.projects_at(by, units.unit(by, code).path)
        lacking = [one for one in found if one.clause and one.budget is None]
        for n, one in enumerate(lacking[: len(lacking) - (WITHOUT if code == TAN_HIEP else 0)]):
            facts = ProjectFacts(
                one.name, one.kind, one.object, one.quantity, one.unit_text, one.place_text,
                (150 + 70 * (n % 9)) * MILLION, one.starts, one.due, one.code,
            )  # fmt: skip
            row = queries.project_row(by, one.pk)
            correct_project(row, by=by, version=row.version, facts=facts)
    unit = units.unit(by, DISTRICT)
    asked = AskedFacts(YEAR, Nature.INVESTMENT, MoneyFacts(BUDGET, {}))
    to = priorities.finance_of(by, unit.path)
    taken = priorities.taken(by, unit, YEAR)
    draft_priority(unit, by=by, facts=asked, taken=taken, addressee=to)
