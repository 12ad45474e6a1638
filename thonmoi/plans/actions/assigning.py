"""Assigning what the plan leaves open: clauses without a lead, tasks without a day."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.actions.tasks import assign_task
from thonmoi.plans.models import Assistance, Clause, Task
from thonmoi.plans.rules import SETTLED, TaskState


@action(P.CLAUSE_ASSIGN, says=_("Assigned the clause {target}"), doors=(Door.PAGE,))
def assign_clause(
    clause: Clause, *, by: Actor, accountable: Agency | None = None, due: date | None = None
) -> Clause:
    """Name who answers for a clause and until when; what is not given stays as it is.

    Its open tasks get both. A clause that has no task gets one, of the whole area of its plan.
    Raises Invalid where neither an agency nor a day is given.
    """
    if accountable is None and due is None:
        raise Invalid("clause.assign", _("Choose an agency, or a day."), field="accountable")
    there = list(Task.objects.filter(clause=clause, parent=None).select_related("accountable"))
    for task in there or [_task(clause)]:
        if task.state not in SETTLED:
            _assign(task, by, accountable, due)
    return clause


def _task(clause: Clause) -> Task:
    text = f"{clause.heading}: {clause.text}" if clause.heading and clause.text else ""
    return create(
        Task,
        clause=clause,
        order=1,
        text=text or clause.text or clause.heading,
        unit=clause.plan.unit,
        state=TaskState.OPEN,
    )


def _assign(task: Task, by: Actor, accountable: Agency | None, due: date | None) -> None:
    helping = Assistance.objects.filter(task=task).select_related("agency")
    assign_task(
        task,
        by=by,
        version=task.version,
        accountable=accountable or task.accountable,
        assisting=[one.agency for one in helping],
        starts=task.starts,
        due=due or task.due,
        output=task.output,
    )
