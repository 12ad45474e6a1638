"""What tasks of plans ask of somebody: to do them, to mend what was returned, to confirm."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import NOBODY, Cites, Due, Kind, may_be_late
from thonmoi.plans.queries._rows import TaskView
from thonmoi.plans.queries.following import may_confirm
from thonmoi.plans.queries.owners import leads_of_tasks
from thonmoi.plans.queries.plans import PlanView
from thonmoi.plans.queries.tasks import tasks
from thonmoi.plans.rules import PlanState, TaskState

Group = list[TaskView]


def task_rows(actor: Actor, known: Mapping[int, PlanView]) -> list[Due]:
    """Rows for the tasks of the actor; lines of one clause for many communes stand in one row."""
    every = [one for one in tasks(actor) if one.plan_pk in known and not one.is_settled]
    mine = [one for one in every if _is_mine(actor, one, known[one.plan_pk])]
    for found in _groups(mine):
        yield _task(found, known[found[0].plan_pk])
    for agency, waiting in _waiting(actor, every).items():
        for found in _groups(waiting, agency):
            yield _confirm(found, known[found[0].plan_pk], agency)


def _is_mine(actor: Actor, one: TaskView, plan: PlanView) -> bool:
    """Of his agency, or of his own commune and nobody else's; of ended plans only what is late."""
    if one.state is TaskState.REPORTED or plan.is_draft:
        return False
    if plan.state is PlanState.ENDED and not one.is_late:
        return False
    is_own = one.accountable_id is None and one.unit_path in actor.paths(P.TASK_REPORT)
    is_commune = one.unit_path != plan.unit_path
    return one.accountable_id in actor.agency_ids or (is_own and is_commune)


def _groups(found: Iterable[TaskView], agency: int | None = None) -> list[Group]:
    rows: dict[tuple[int, str, str, str, int | str], Group] = {}
    for one in found:
        whose = agency if agency is not None else one.accountable_id or one.unit_path
        key = (one.plan_pk, one.clause, one.text, one.return_reason, whose)
        rows.setdefault(key, []).append(one)
    return list(rows.values())


def _waiting(actor: Actor, every: list[TaskView]) -> dict[int, list[TaskView]]:
    """What the actor would confirm, by the agency of his that is responsible (`NOBODY`: none).

    The office does it only where no other body is responsible.
    """
    found = [one for one in every if one.state is TaskState.REPORTED]
    leads = leads_of_tasks(actor, found)
    kept: dict[int, list[TaskView]] = {}
    for one in found:
        held = leads[one.pk]
        bodies = {one.accountable_id, *(lead.agency_id for lead in held)}
        bodies -= {None, one.reported_for_id}
        mine = sorted(bodies & actor.agency_ids) if bodies else [NOBODY]
        if mine and may_confirm(actor, one, held):
            for agency in mine:
                kept.setdefault(agency, []).append(one)
    return kept


def _task(found: Group, plan: PlanView) -> Due:
    first, is_one = found[0], len(found) == 1
    where = f"{plan.short}, {first.clause}"
    many = _("%(where)s; %(n)s communes") % {"where": where, "n": len(found)}
    return Due(
        f"task:{first.pk}",
        _kind(found),
        Truncator(first.text).chars(160),
        where if is_one else many,
        reverse("task-report", args=[first.pk]) if is_one else _place(found),
        _("Update"),
        due=_due(found),
        unit_path=first.unit_path,
        count=len(found),
        quote=first.return_reason,
        can_be_late=may_be_late(is_urged=first.is_urged, is_in_force=not plan.is_draft),
        agency_id=first.accountable_id,
        cites=Cites("plan", plan.pk, first.clause),
        words=first.text,
    )


def _kind(found: Group) -> Kind:
    """Returned; to be done where a day is set; else among what no document sets a date to."""
    if found[0].return_reason:
        return Kind.RETURNED
    return Kind.PLAN if _due(found) is None else Kind.ASKED


def _due(found: Group) -> date | None:
    """The first day of the group; of an undated task the end of its year, once that has passed."""
    days = [one.due or (one.last_day if one.left_from else None) for one in found]
    return min((day for day in days if day is not None), default=None)


def _place(found: Group) -> str:
    parents = {one.parent_pk for one in found}
    if len(parents) == 1 and found[0].parent_pk is not None:
        return reverse("task", args=[found[0].parent_pk])
    return reverse("plan", args=[found[0].plan_pk]) + f"#c-{found[0].clause}"


def _confirm(found: Group, plan: PlanView, agency: int) -> Due:
    first, is_one = found[0], len(found) == 1
    where = {"year": plan.year, "clause": first.clause, "unit": first.unit, "n": len(found)}
    return Due(
        f"task-confirm:{first.pk}",
        Kind.ASKED,
        Truncator(first.text).chars(160),
        _("Plan of %(year)s, %(clause)s; reported as done: %(unit)s.") % where
        if is_one
        else _("Plan of %(year)s, %(clause)s; reported as done by %(n)s communes.") % where,
        reverse("task", args=[first.pk]) if is_one else _place(found),
        _("Confirm"),
        unit_path=first.unit_path,
        count=len(found),
        agency_id=agency,
        cites=Cites("plan", plan.pk, first.clause),
        words=first.text,
    )
