"""What waits in the communes: sheets with the chair, values returned, figures offered."""

from django.db.models import Q

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Cell, Submission
from thonmoi.monitoring.rules import CellState, SubmissionState


def with_chair(actor: Actor) -> list[Submission]:
    """Reports that wait for the chair of a commune of the actor."""
    rows = Submission.objects.filter(
        under("unit__path", actor.areas(P.SUBMISSION_APPROVE)), state=SubmissionState.SENT
    )
    return list(rows.select_related("unit", "period").order_by("sent_at"))


def returned_and_offered(actor: Actor) -> tuple[list[Cell], list[Cell]]:
    """In one question: values that came back to an officer of the actor's communes, oldest
    first; figures that their owners entered and that a commune of the actor has to agree to."""
    returned = under("unit__path", actor.areas(P.CELL_SAVE)) & Q(state=CellState.RETURNED)
    offered = under("unit__path", actor.areas(P.FIGURE_AGREE)) & Q(state=CellState.OFFERED)
    rows = Cell.objects.filter(returned | offered).select_related(
        "unit", "period", "indicator__criterion", "owner"
    )
    found = list(rows.order_by("return_due", "pk"))
    return (
        [one for one in found if one.state == CellState.RETURNED],
        sorted((one for one in found if one.state == CellState.OFFERED), key=lambda one: one.pk),
    )
