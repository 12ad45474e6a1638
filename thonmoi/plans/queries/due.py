"""What plans ask of somebody: a number to record, doubts to settle, owners to name, tasks to do."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import Due, Kind, may_be_late
from thonmoi.plans.queries.clauses import unowned
from thonmoi.plans.queries.doubts import DoubtView, doubts
from thonmoi.plans.queries.plans import PlanView, plans
from thonmoi.plans.queries.tasks import TaskView, tasks
from thonmoi.plans.rules import PlanState, TaskState
from thonmoi.plans.rules.doubting import UNDATED

_DONE = (TaskState.DONE, TaskState.DROPPED)


def due(actor: Actor, today: date) -> list[Due]:
    """Rows of work on plans that are not ended: of the office that keeps them, of who answers.

    That a number is missing is said by its own row, not again as a doubt.
    """
    return list(_rows(actor))


def _rows(actor: Actor) -> Iterator[Due]:
    if not (actor.areas(P.PLAN_NUMBER) or actor.areas(P.TASK_REPORT)):
        return
    open_ = {one.pk: one for one in plans(actor) if one.state is not PlanState.ENDED}
    kept = [one for one in open_.values() if actor.can(P.PLAN_NUMBER, one.unit_path)]
    for plan in kept:
        yield from _plan(plan)
        yield from _unowned(actor, plan)
    if kept:
        asked = [d for d in doubts(actor, open_only=True) if d.plan_pk in {p.pk for p in kept}]
        yield from (_doubt(one) for one in asked if one.code != UNDATED)
    else:
        yield from _tasks(actor, open_)


def _plan(plan: PlanView) -> Iterator[Due]:
    name = f"{plan.short}, {plan.unit}"
    if plan.is_draft:
        yield Due(
            f"plan:{plan.pk}:force",
            Kind.PLAN,
            name,
            _("A draft: nothing in it is carried out until it is put in force."),
            reverse("plan-enforce", args=[plan.pk]),
            _("Put in force"),
            unit_path=plan.unit_path,
        )
    if not plan.is_numbered:
        yield Due(
            f"plan:{plan.pk}:number",
            Kind.PLAN,
            name,
            _("Number and day are not recorded: take them from the clerk's register."),
            reverse("plan-number", args=[plan.pk]),
            _("Record number"),
            unit_path=plan.unit_path,
        )


def _unowned(actor: Actor, plan: PlanView) -> Iterator[Due]:
    count = unowned(actor, plan.pk)
    if count:
        yield Due(
            f"plan:{plan.pk}:unowned",
            Kind.PLAN,
            ngettext("%(n)s clause without a lead", "%(n)s clauses without a lead", count)
            % {"n": count},
            _("The plan of %(year)s binds here and names nobody: assign it.") % {"year": plan.year},
            reverse("plan", args=[plan.pk]) + "?state=unowned",
            _("Assign"),
            unit_path=plan.unit_path,
            count=count,
        )


def _doubt(one: DoubtView) -> Due:
    return Due(
        f"doubt:{one.pk}",
        Kind.PLAN,
        one.question,
        _("An open question about the plan, %(where)s")
        % {"where": one.clause or _("the whole document")},
        reverse("doubt-settle", args=[one.pk]),
        _("Answer"),
        unit_path=one.unit_path,
    )


def _tasks(actor: Actor, open_: dict[int, PlanView]) -> Iterator[Due]:
    """Tasks that an agency of the actor answers for, or that his own commune has to do.

    Lines of one clause for many communes stand in one row.
    """
    rows: dict[tuple[int, str, str], list[TaskView]] = {}
    for one in tasks(actor):
        plan = open_.get(one.plan_pk)
        is_own = one.accountable_id is None and one.unit_path in actor.areas(P.TASK_REPORT)
        is_mine = one.accountable_id in actor.agency_ids or (is_own and _is_commune(one, plan))
        if plan and not plan.is_draft and is_mine and one.state not in _DONE:
            rows.setdefault((one.plan_pk, one.clause, one.text), []).append(one)
    for found in rows.values():
        yield _task(found, open_[found[0].plan_pk])


def _is_commune(one: TaskView, plan: PlanView | None) -> bool:
    """A task without a lead is its commune's; those of the whole area the office assigns."""
    return plan is not None and one.unit_path != plan.unit_path


def _task(found: list[TaskView], plan: PlanView) -> Due:
    first = found[0]
    is_one = len(found) == 1
    where = _("Plan of %(year)s, %(clause)s") % {"year": plan.year, "clause": first.clause}
    return Due(
        f"task:{first.pk}",
        Kind.PLAN,
        Truncator(first.text).chars(160),
        where if is_one else _("%(where)s; %(n)s communes") % {"where": where, "n": len(found)},
        reverse("task-report", args=[first.pk])
        if is_one
        else reverse("plan", args=[plan.pk]) + f"#c-{first.clause}",
        _("Update"),
        due=first.due,
        unit_path=first.unit_path,
        count=len(found),
        can_be_late=may_be_late(is_urged=first.is_urged, is_in_force=plan.is_in_force),
    )
