"""What waits in the communes: sheets with the chair, values returned, figures offered."""

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


def returned(actor: Actor) -> list[Cell]:
    """Values that came back to an officer of the actor's communes, oldest first."""
    rows = Cell.objects.filter(
        under("unit__path", actor.areas(P.CELL_SAVE)), state=CellState.RETURNED
    )
    return list(
        rows.select_related("unit", "period", "indicator__criterion").order_by("return_due", "pk")
    )


def offered(actor: Actor) -> list[Cell]:
    """Figures that their owners entered and that a commune of the actor has to agree to."""
    rows = Cell.objects.filter(
        under("unit__path", actor.areas(P.FIGURE_AGREE)), state=CellState.OFFERED
    )
    return list(rows.select_related("unit", "period", "indicator", "owner").order_by("pk"))
