"""What the deeds on works share: their state, and what follows from their rows."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.writes import change, create
from thonmoi.funding import rules
from thonmoi.funding.actions._tallies import weigh
from thonmoi.funding.models import Progress, Project, Record, Stage
from thonmoi.funding.rules import State
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict


def require_alive(project: Project) -> None:
    """Raises Conflict for a work that was cancelled."""
    if project.state == State.CANCELLED:
        raise Conflict("project.cancelled", _("This work was cancelled by a decision."))


def require_running(project: Project) -> None:
    """Raises Conflict for a work that is paused, cancelled, or followed in its parts."""
    require_alive(project)
    if project.state == State.PAUSED:
        raise Conflict(
            "project.paused", _("This work is paused. Record the decision that resumes it first.")
        )
    if project.is_split:
        raise Conflict("project.is-split", _("This work is followed in its parts. Open a part."))


def require_whole(project: Project) -> None:
    """Raises Conflict for a work that is split, is a part, or has begun."""
    if project.is_split or project.parent_id:
        raise Conflict("project.is-split", _("This work is followed in its parts. Open a part."))
    if project.step_id or project.percent is not None:
        raise Conflict("project.begun", _("The work has begun; it is split before that."))


def record(model: type[Any], project: Project, by: Actor, **values: Any) -> Any:
    """A dated row of a work by the actor's office. Raises Invalid for a day to come."""
    rules.past(values["on"], clock.today())
    return create(
        model,
        project=project,
        agency_id=min(by.agency_ids, default=None),
        recorded_by_id=by.id,
        recorded_at=clock.now(),
        **values,
    )


def follow(project: Project) -> Project:
    """Let step, share and reason of a work follow from its rows that stand."""
    steps = Stage.objects.filter(project=project, withdrawn_on=None).select_related("step")
    step = steps.order_by("-step__order").first()
    shares = Progress.objects.filter(project=project, withdrawn_on=None)
    last = shares.order_by("-on", "-pk").first()
    changed = change(
        project,
        step=step.step if step else None,
        step_on=step.on if step else None,
        phase=step.step.phase if step else "",
        percent=last.percent if last else None,
        percent_on=last.on if last else None,
        delay_reason=last.delay_reason if last else "",
    )
    return weigh(changed)


def withdrawn(row: Record, reason: str) -> dict[str, object]:
    """The values of a row that is withdrawn. Raises Conflict where it was before."""
    if row.withdrawn_on is not None:
        raise Conflict("record.withdrawn", _("This was withdrawn before."))
    return {"withdrawn_on": clock.today(), "withdrawn_reason": reason.strip()}
