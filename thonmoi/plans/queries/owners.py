"""Who answers for what: named by the plan, assigned by the office, or charged with a criterion."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from thonmoi.accounts.models import Agency
from thonmoi.criteria.models import Charge
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import whole_first
from thonmoi.plans.models import Target, Task
from thonmoi.plans.rules import DutyRole

if TYPE_CHECKING:
    from thonmoi.plans.queries._rows import TaskView


@dataclass(frozen=True, slots=True)
class Owner:
    """An agency beside a clause; unconfirmed where only the customary charge says so."""

    name: str
    role: DutyRole
    agency_id: int | None = None
    is_unconfirmed: bool = False
    is_urged: bool = True


Served = tuple[int, int | None]
"""A criterion, and the one indicator of it that is meant (None: the whole)."""


def leads_of(actor: Actor, served: Iterable[Served]) -> dict[Served, list[Owner]]:
    """The agencies that lead criteria today; where one indicator is meant, those of its charge."""
    today, wanted = clock.today(), set(served)
    rows = (
        Charge.objects.filter(criterion__in={criterion for criterion, _part in wanted}, role="lead")
        .exclude(valid_to__lte=today)
        .exclude(valid_from__gt=today)
        .select_related("agency")
        .order_by(whole_first("indicator__order"), "agency__sort_key")
    )
    found: dict[Served, list[Owner]] = {}
    for row in rows:
        owner = Owner(
            row.agency.name,
            DutyRole.LEAD,
            row.agency_id,
            not row.is_confirmed,
            row.agency.is_urged,
        )
        for criterion, part in wanted:
            held = found.setdefault((criterion, part), [])
            fits = part is None or row.indicator_id in (None, part)
            if row.criterion_id == criterion and fits and owner not in held:
                held.append(owner)
    return found


def leads_of_tasks(actor: Actor, found: "Iterable[TaskView]") -> dict[int, tuple[Owner, ...]]:
    """Who leads what tasks serve, by the key of the task: two questions for all.

    That is the criterion of the task; of a task without one, those of the targets of its clause.
    """
    tasks = list(found)
    bare = [one for one in tasks if one.criterion_id is None]
    beside: dict[tuple[int, str], list[Served]] = {}
    if bare:
        aims = Target.objects.exclude(criterion=None).filter(
            clause__plan__in={one.plan_pk for one in bare},
            clause__path__in={one.clause for one in bare},
        )
        for plan, path, criterion in aims.values_list(
            "clause__plan_id", "clause__path", "criterion_id"
        ):
            beside.setdefault((plan, path), []).append((criterion, None))
    served = {
        one.pk: [(one.criterion_id, one.indicator_id)]
        if one.criterion_id is not None
        else beside.get((one.plan_pk, one.clause), [])
        for one in tasks
    }
    wanted = {key for keys in served.values() for key in keys}
    leads = leads_of(actor, wanted) if wanted else {}
    return {
        pk: tuple(dict.fromkeys(owner for key in keys for owner in leads.get(key, ())))
        for pk, keys in served.items()
    }


def target_owners(actor: Actor, keys: Iterable[int]) -> dict[int, list[Owner]]:
    """Who owns the figure of targets, by key: four questions for all (decision 18).

    The agency that enters the measure for all communes; else who leads the criterion that the
    target serves; else who answers for a task of the same clause.
    """
    today = clock.today()
    rows = list(
        Target.objects.filter(pk__in=set(keys)).values_list(
            "pk", "measure_id", "criterion_id", "clause_id"
        )
    )
    held = Charge.objects.exclude(valid_to__lte=today).exclude(valid_from__gt=today)
    enter = _agencies(
        held.filter(role="enter", indicator__measure__in=[row[1] for row in rows if row[1]]),
        "indicator__measure_id",
    )
    lead = _agencies(
        held.filter(role="lead", criterion__in=[row[2] for row in rows if row[2]]), "criterion_id"
    )
    tasks = Task.objects.filter(clause__in=[row[3] for row in rows], parent=None)
    answer = _agencies(tasks.exclude(accountable=None), "clause_id", agency="accountable_id")
    ids = {pk for found in (enter, lead, answer) for many in found.values() for pk in many}
    names = {one.pk: one for one in Agency.objects.filter(pk__in=ids).order_by("sort_key")}
    return {
        pk: [
            Owner(one.name, DutyRole.LEAD, one.pk, is_urged=one.is_urged)
            for one in names.values()
            if one.pk in (enter.get(measure) or lead.get(criterion) or answer.get(clause) or ())
        ]
        for pk, measure, criterion, clause in rows
    }


def _agencies(rows: Any, key: str, *, agency: str = "agency_id") -> dict[int | None, set[int]]:
    found: dict[int | None, set[int]] = {}
    for where, who in rows.values_list(key, agency):
        found.setdefault(where, set()).add(who)
    return found
