"""Sending: the officer's sheet goes to the chair of the commune."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, note
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions.gates import require_open
from thonmoi.monitoring.models import Cell, Period, Submission
from thonmoi.monitoring.rules import CellState, Step, SubmissionState
from thonmoi.units.models import Unit


@action(P.SUBMISSION_SEND, says=_("Sent {target} to the chair"), doors=(Door.PAGE,))
def send_submission(unit: Unit, *, by: Actor, period: Period, text: str = "") -> Submission:
    """Send all entered values to the chair of the commune.

    Raises Invalid while a cell holds something that cannot be taken, or while
    nothing has been entered.
    """
    ready = _ready(unit, period)
    is_mending = all(cell.return_reason for cell in ready)
    require_open(period, unit, Step.MEND if is_mending else Step.ENTER)
    for cell in ready:
        change(cell, expect={"state": CellState.DRAFT}, state=CellState.SENT)
    note(text.strip())
    values = {
        "state": SubmissionState.SENT,
        "sent_at": clock.now(),
        "sent_by_id": by.id,
        "note": text.strip(),
    }
    there = Submission.objects.filter(unit=unit, period=period).first()
    if there is None:
        return create(Submission, unit=unit, period=period, **values)
    return change(there, **values)


def _ready(unit: Unit, period: Period) -> list[Cell]:
    """The values that can be sent; Invalid where one cannot be taken, or where there is none."""
    drafts = Cell.objects.filter(unit=unit, period=period, state=CellState.DRAFT)
    found = list(drafts.select_related("indicator", "period", "unit"))
    wrong = ", ".join([c.indicator.code for c in found if c.typed and not c.value][:8])
    if wrong:
        raise Invalid(
            "submission.errors", _("Mend these values first: %(codes)s.") % {"codes": wrong}
        )
    ready = [c for c in found if c.value or c.is_not_applicable]
    if not ready:
        raise Invalid("submission.empty", _("Nothing new has been entered to send."))
    return ready
