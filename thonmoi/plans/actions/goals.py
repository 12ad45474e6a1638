"""What serves a goal without a number (S-10)."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create_many, remove
from thonmoi.criteria.models import Criterion
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Goal, GoalLink, Target, Task

Key = tuple[int | None, int | None, int | None]


@action(P.GOAL_LINK, says=_("Said what serves the goal {target}"), doors=(Door.PAGE,))
def link_goal(
    goal: Goal,
    *,
    by: Actor,
    tasks: Iterable[Task] = (),
    targets: Iterable[Target] = (),
    criteria: Iterable[Criterion] = (),
) -> Goal:
    """Say which tasks and targets of its plan, and which criteria, serve a goal: these, no others.

    Raises Invalid for a task or target of another plan.
    """
    of_plan = [*tasks, *targets]
    if any(one.clause.plan_id != goal.clause.plan_id for one in of_plan):
        raise Invalid("goal.plan", _("Choose tasks and targets of the same plan."))
    wanted: set[Key] = {
        (one.pk, None, None) if isinstance(one, Task) else (None, one.pk, None) for one in of_plan
    }
    wanted |= {(None, None, one.pk) for one in criteria}
    for held in GoalLink.objects.filter(goal=goal):
        key = (held.task_id, held.target_id, held.criterion_id)
        if key not in wanted:
            remove(held)
        wanted.discard(key)
    create_many(GoalLink, (_row(goal, key) for key in sorted(wanted, key=str)))
    return goal


def _row(goal: Goal, key: Key) -> dict[str, object]:
    task, target, criterion = key
    return {"goal": goal, "task_id": task, "target_id": target, "criterion_id": criterion}
