"""What a commune may register: the criteria of a set with their standing, and by which papers."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.cascade.models import RoadmapStep, Subplan
from thonmoi.cascade.rules import State
from thonmoi.cascade.standing import standings
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import Criterion
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import LADDER, Standing, charge_key
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.library.models import Document
from thonmoi.plans.models import Clause, Designation, Title
from thonmoi.plans.rules import PlanState
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Offer:
    """A criterion of the set; `quarter` where it is registered for the year, `standing` today.

    `is_proposed`: a plan in force names it among those that the commune lacks.
    """

    id: int
    code: str
    label: str
    standing: Standing
    source: str
    quarter: int | None
    is_proposed: bool


@dataclass(frozen=True, slots=True)
class Ground:
    """A paper or clause by which a commune registers; `key` names it in forms."""

    key: str
    label: str


def level_of(actor: Actor, unit: Unit) -> str:
    """The level whose set is offered first: the target's, else the title's, else the first."""
    today = clock.today()
    aims = Designation.objects.filter(unit=unit).exclude(ended_on__lte=today)
    held = Title.objects.filter(unit=unit).exclude(ended_on__lte=today)
    found = aims.order_by("-year").first() or held.order_by("-pk").first()
    return found.level if found else LADDER[0]


def set_offered(actor: Actor, unit: Unit, level: str, year: int) -> SetView:
    """The set of a level that holds for a commune in a year; NotFound where none does."""
    day = clock.today().replace(year=year, month=1, day=1)
    found = criteria.set_for(actor, level, unit.path, day)
    if found is None:
        raise NotFound("set.unknown", _("No criteria set of this level is in use here this year."))
    return found


def offers(actor: Actor, unit: Unit, set_: SetView, year: int) -> list[Offer]:
    """The criteria of a set beside what is registered and concluded of a commune."""
    rows = RoadmapStep.objects.filter(unit=unit, year=year, withdrawn_on=None)
    fields = ("criterion__criteria_set__slug", "criterion__code", "quarter")
    taken = {charge_key(slug, code): quarter for slug, code, quarter in rows.values_list(*fields)}
    known = standings(actor, [unit], clock.today())
    found = []
    for one in set_.criteria:
        key = set_.charge_key(one.code)
        now = known.get((unit.pk, key))
        standing = now.standing if now else Standing.NO_DATA
        lacks = bool(now and now.is_unconfirmed and standing is Standing.NOT_MET)
        found.append(
            Offer(
                one.id,
                one.code,
                str(one),
                standing,
                now.source if now else "",
                taken.get(key),
                lacks and key not in taken,
            )
        )
    return found


def grounds(actor: Actor, unit: Unit) -> list[Ground]:
    """Papers that the commune issued under plans, then clauses of plans that bind it."""
    issued = Subplan.objects.filter(agency__unit=unit, state=State.ISSUED)
    papers = {row.document_id: row.document for row in issued.select_related("document")}
    found = [Ground(f"d{pk}", str(paper)) for pk, paper in papers.items() if paper]
    rows = Clause.objects.filter(
        designations__unit=unit, plan__state=PlanState.IN_FORCE
    ).select_related("plan")
    return found + [
        Ground(f"c{row.pk}", f"{row.path}, {row.plan.title}") for row in rows.order_by("order")
    ]


def ground(actor: Actor, unit: Unit, key: str) -> tuple[Document | None, Clause | None]:
    """The paper or clause of a key that was offered to the commune; (None, None) otherwise."""
    if key not in {one.key for one in grounds(actor, unit)}:
        return None, None
    if key.startswith("d"):
        return Document.objects.get(pk=key[1:]), None
    return None, Clause.objects.get(pk=key[1:])


def criteria_of(actor: Actor, set_: SetView) -> dict[int, Criterion]:
    """Rows of the criteria of a set by id, for the deed."""
    rows = Criterion.objects.filter(criteria_set=set_.id).select_related("criteria_set")
    return {row.pk: row for row in rows}
