"""Shortcuts of these tests: works with estimates of the tests alone, a draft for the district."""

from tests import universe
from thonmoi.funding import actions as funding
from thonmoi.funding import queries as works
from thonmoi.funding.models import Project
from thonmoi.funding.rules import Nature
from thonmoi.funding.tests import world as capital
from thonmoi.kernel.permissions import Permission as P
from thonmoi.priorities import actions, queries
from thonmoi.priorities.models import Candidate, Gap, Priority
from thonmoi.priorities.rules import AskedFacts, Choice, DecisionFacts, MoneyFacts
from thonmoi.priorities.views import files

OFFICE, FINANCE, LEADER, OFFICER = "vpdp", "phong-tckh", "lanh-dao", "can-bo-tan-loi"
DIVISION = "phong-gddt"
LOI, HIEP = capital.LOI, capital.HIEP
MILLION = 10**6
READ = P.PRIORITY_READ


def office():
    return universe.actor(OFFICE)


def estimate(row: Project, amount: int) -> None:
    """Give a work an estimate, by the deed."""
    row = works.project_row(universe.EVERYTHING, row.pk)
    facts = capital.facts(name=row.name, budget=amount)
    funding.correct_project(row, by=office(), version=row.version, facts=facts)


SCHOOL = ("phòng bộ môn, chức năng", "bờ kè, hàng rào")
"""Objects of the two works of criterion 5 at Tân Lợi."""


def estimated(*, school: int = 100 * MILLION, drain: int = 50 * MILLION) -> list[Project]:
    """The works of Tân Lợi, followed; those of criteria 5 and 2 have an estimate, two each."""
    found = capital.follow(LOI)
    for row in found:
        if row.object == "mương thoát nước":
            estimate(row, drain)
        if any(row.object.startswith(name[:8]) for name in SCHOOL):
            estimate(row, school)
    return found


def draft(budget: int = 1000 * MILLION, *, year: int = 2025, by=None) -> Priority:
    """A draft for the district."""
    actor, unit = by or office(), universe.unit("694")
    asked = AskedFacts(year, Nature.INVESTMENT, MoneyFacts(budget, {}))
    found = queries.taken(actor, unit, year)
    made = actions.draft_priority(
        unit, by=actor, facts=asked, taken=found, addressee="Phòng Tài chính - Kế hoạch"
    )
    return again(made)


def again(row: Priority) -> Priority:
    return Priority.objects.select_related("unit").get(pk=row.pk)


def lines(row: Priority):
    return queries.lines(office(), row.pk)


def candidate(row: Priority, name: str) -> Candidate:
    """The one work of a draft whose name holds these words."""
    rows = Candidate.objects.select_related("priority__unit")
    return rows.get(priority=row, name__contains=name)


def gap(row: Priority, code: str, unit: str = LOI) -> Gap:
    rows = Gap.objects.select_related("priority__unit")
    return rows.get(priority=row, code=code, unit__code=unit)


def decide(row: Candidate, choice: Choice = Choice.OUT, by=None, **more) -> Candidate:
    facts = DecisionFacts(choice, **{"reason": "Chờ mặt bằng", **more})
    return actions.decide_candidate(row, by=by or office(), version=row.version, facts=facts)


def finish(row: Priority, by=None) -> Priority:
    """A draft finished, its document kept."""
    actor = by or office()
    files_ = files.drawn(office(), row.pk)
    return actions.finish_priority(row, by=actor, version=row.version, **files_)


def again_of(args: tuple[int, ...]) -> Priority:
    """The proposal that an address names."""
    return Priority.objects.select_related("unit").get(pk=args[0])


def last_version() -> int:
    """The version of the newest proposal, as its form carries it."""
    return Priority.objects.latest("pk").version
