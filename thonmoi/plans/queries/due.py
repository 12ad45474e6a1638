"""What plans ask of somebody: a number to record, doubts to settle, owners to name, tasks to do."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import Due, Kind
from thonmoi.plans.queries._doubt import DoubtView
from thonmoi.plans.queries.clauses import unowned
from thonmoi.plans.queries.doubts import doubts
from thonmoi.plans.queries.due_tasks import task_rows
from thonmoi.plans.queries.plans import PlanView, plans
from thonmoi.plans.rules import PlanState
from thonmoi.plans.rules.doubting import UNDATED


def due(actor: Actor, today: date) -> list[Due]:
    """Rows of work on plans that are not ended: of the office that keeps them, of who answers.

    That a number is missing is said by its own row, not again as a doubt.
    """
    return list(_rows(actor))


def _rows(actor: Actor) -> Iterator[Due]:
    if not (actor.areas(P.PLAN_NUMBER) or actor.areas(P.TASK_REPORT)):
        return
    every = {one.pk: one for one in plans(actor)}
    kept = [
        one
        for one in every.values()
        if one.state is not PlanState.ENDED and actor.can(P.PLAN_NUMBER, one.unit_path)
    ]
    for plan in kept:
        yield from _plan(plan)
        yield from _unowned(actor, plan)
    if kept:
        asked = [d for d in doubts(actor, open_only=True) if d.plan_pk in {p.pk for p in kept}]
        yield from (_doubt(one) for one in asked if one.code != UNDATED)
    yield from task_rows(actor, every)


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
            reverse("plan-faults", args=[plan.pk]),
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
