"""The plan that a report answers to: its head, tasks, targets, works, gaps."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import override

from thonmoi.kernel.access import Actor
from thonmoi.plans import queries as plans
from thonmoi.plans.queries import PlanView, TargetView, TaskView, WorkView
from thonmoi.plans.rules import TaskState, figure, target_reached
from thonmoi.plans.rules.doubting import SPELLING, UNDATED
from thonmoi.reports.facts import PlanFacts, TargetFacts, TaskFacts, WorkFacts
from thonmoi.reports.queries._monitoring import Reading
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class FoundPlan:
    """A plan as facts; its targets still wait for their figures."""

    unit_path: str
    facts: PlanFacts
    aims: tuple[TargetView, ...]
    works: tuple[WorkFacts, ...]

    @property
    def measures(self) -> dict[int, tuple[int, str]]:
        """(measure, path of the unit) of each target that can be read, by target."""
        return {one.pk: (one.measure_id, one.scope_path) for one in self.aims if one.measure_id}


def plan(
    actor: Actor, unit: Unit, on: date, followed: Mapping[int, tuple[int, ...]]
) -> FoundPlan | None:
    """The plan in force for a unit on a day; None if none is.

    `followed` are the works that are followed for those of the plan, by the key of the latter.
    """
    found = plans.plan_in_force(actor, unit.path, on=on)
    if found is None:
        return None
    tasks = plans.tasks(actor, plan_pk=found.pk)
    works = plans.works(actor, plan_pk=found.pk)
    names = {
        u.path: u.name for u in units.units_at(actor, {w.commune_path for w in works}).values()
    }
    return FoundPlan(
        unit.path,
        _head(actor, found, tasks),
        tuple(plans.targets(actor, plan_pk=found.pk)),
        tuple(_work(one, names, followed.get(one.pk, ())) for one in works if one.same_as is None),
    )


def targets(found: FoundPlan, readings: Mapping[int, Reading]) -> tuple[TargetFacts, ...]:
    """The targets of a plan with their latest figures."""
    places: Counter[str] = Counter()
    made = []
    for one in found.aims:
        places[one.clause] += 1
        key = f"{one.clause}.{places[one.clause]}"
        made.append(_target(one, key, _what(one, found.unit_path), readings.get(one.pk)))
    return tuple(made)


def _head(actor: Actor, found: PlanView, tasks: list[TaskView]) -> PlanFacts:
    whole = [one for one in tasks if one.parent_pk is None]
    states = Counter(one.state for one in whole)
    unowned = tuple(one.path for one in plans.clauses(actor, found.pk) if one.is_unowned)
    with override("vi"):
        doubts = plans.doubts(actor, plan_pk=found.pk, open_only=True)
    return PlanFacts(
        found.pk,
        found.year,
        found.title,
        found.issuer or found.issuer_text,
        found.symbol,
        found.number,
        found.issued_on,
        found.in_force_from,
        TaskFacts(
            len(whole),
            states[TaskState.DONE],
            states[TaskState.DOING] + states[TaskState.REPORTED],
            states[TaskState.DROPPED] + states[TaskState.CARRIED],
            sum(one.clause in unowned for one in whole),
        ),
        unowned,
        tuple(one.question for one in doubts if one.code not in (SPELLING, UNDATED)),
    )


def _work(one: WorkView, names: Mapping[str, str], followed: tuple[int, ...]) -> WorkFacts:
    return WorkFacts(
        one.clause,
        names.get(one.commune_path, one.commune),
        f"{one.action} {one.object}".strip(),
        figure(one.quantity, one.unit_text) if one.quantity is not None else "",
        one.site or one.place_text,
        followed,
    )


def _what(one: TargetView, unit_path: str) -> str:
    """What a target is about; one of a single commune says of which (decision 4)."""
    what = one.what[:1].upper() + one.what[1:]
    scope = one.scope[:1].lower() + one.scope[1:]
    return what if one.scope_path == unit_path else f"{what} ({scope})"


def _target(one: TargetView, key: str, what: str, reading: Reading | None) -> TargetFacts:
    now: Decimal | None = reading.value if reading else None
    return TargetFacts(
        key,
        one.clause,
        what,
        one.said,
        one.unit_text,
        one.baseline,
        now,
        reading.on if reading else None,
        target_reached(one, now).reach if now is not None else None,
    )
