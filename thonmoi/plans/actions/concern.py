"""Whom a task concerns: who may report on it, for whom he speaks, who confirms it."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.criteria.models import Charge
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.fields import ancestors
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import rules
from thonmoi.plans.models import Assistance, Target, Task


def require_concerned(task: Task, by: Actor) -> None:
    """Raise Denied for whom the task is none of his: not accountable, no helper, not the office.

    Of a commune's line and of its own tasks the commune is concerned too.
    """
    if by.can(P.TASK_ASSIGN, task.unit_path) or task.accountable_id in by.agency_ids:
        return
    own = Agency.objects.filter(pk__in=by.agency_ids, unit=task.unit)
    if task.parent_id is not None and own.exists():
        return
    if not Assistance.objects.filter(task=task, agency__in=by.agency_ids).exists():
        raise Denied("task.not-yours", _("Another agency answers for this task."))


def speaks_for(task: Task, by: Actor) -> int | None:
    """The agency for which the actor speaks of a task: its accountable one, its commune's, his."""
    if task.accountable_id in by.agency_ids:
        return task.accountable_id
    own = Agency.objects.filter(pk__in=by.agency_ids, unit=task.unit).order_by("pk").first()
    return own.pk if own else min(by.agency_ids, default=None)


def require_verifier(task: Task, by: Actor) -> None:
    """Raise Denied unless the actor's body is responsible and he did not report it himself.

    Responsible are the office that keeps the plan, the agency that leads the criterion which
    the task serves, and the accountable agency where another one reported (S-22).
    """
    if rules.is_own_word(by.id, task.reported_by_id):
        raise Denied("task.own", _("You reported this yourself, so somebody else confirms it."))
    if not rules.is_responsible(
        by.agency_ids,
        responsible={task.accountable_id, *_leads(task)},
        reported_for_id=task.reported_for_id,
        is_office=by.can(P.TASK_ASSIGN, task.unit_path),
    ):
        raise Denied("task.not-responsible", _("Another agency confirms this task."))


def _leads(task: Task) -> set[int]:
    today = clock.today()
    rows = Charge.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gt=today),
        _meant(task),
        criterion__in=_served(task),
        role="lead",
        unit_path__in=ancestors(task.unit_path),
    )
    return set(rows.values_list("agency_id", flat=True))


def _served(task: Task) -> set[int]:
    """The criterion of a task; of one without, those of the targets of its clause."""
    if task.criterion_id is not None:
        return {task.criterion_id}
    aims = Target.objects.filter(clause=task.clause_id).exclude(criterion=None)
    return set(aims.values_list("criterion_id", flat=True))


def _meant(task: Task) -> Q:
    """Where one indicator is meant, charges of it or of the whole; else of any part."""
    one = task.indicator_id
    return Q() if one is None else Q(indicator=None) | Q(indicator=one)


def guarded_kinds(task: Task) -> set[str]:
    """Kinds of the agencies that answer for a task or lead the criterion that it serves."""
    ids = {task.accountable_id, *_leads(task)}
    return set(Agency.objects.filter(pk__in=ids).values_list("kind", flat=True))
