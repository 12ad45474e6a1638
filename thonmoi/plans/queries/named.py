"""Who the text gives tasks to, where the register of agencies does not know the name."""

from collections.abc import Iterable

from thonmoi.kernel.access import Actor
from thonmoi.plans.models import Duty
from thonmoi.plans.queries._rows import TaskView
from thonmoi.plans.rules import DutyRole


def named_of_tasks(actor: Actor, found: Iterable[TaskView]) -> dict[int, tuple[str, ...]]:
    """Names of leads as the clauses of tasks write them, by the key of the task: one question.

    Only names bound to no agency, only of tasks that nobody answers for; none of a request.
    """
    open_ = [one for one in found if one.accountable_id is None]
    if not open_:
        return {}
    names: dict[tuple[int, str], list[str]] = {}
    rows = Duty.objects.filter(
        agency=None,
        role=DutyRole.LEAD,
        clause__plan__in={one.plan_pk for one in open_},
        clause__path__in={one.clause for one in open_},
    )
    for plan, path, name in rows.order_by("pk").values_list(
        "clause__plan_id", "clause__path", "agency_text"
    ):
        names.setdefault((plan, path), []).append(name)
    return {
        one.pk: tuple(dict.fromkeys(names[one.plan_pk, one.clause]))
        for one in open_
        if (one.plan_pk, one.clause) in names
    }
