"""Sending: the officer's sheet goes to the chair of the commune."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many, note
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions.gates import require_open
from thonmoi.monitoring.models import Cell, Omission, Period, Submission
from thonmoi.monitoring.rules import CellState, Step, SubmissionState
from thonmoi.units.models import Unit


@action(P.SUBMISSION_SEND, says=_("Sent {target} to the chair"), doors=(Door.PAGE,))
def send_submission(
    unit: Unit,
    *,
    by: Actor,
    period: Period,
    text: str = "",
    missing: Mapping[int, str] | None = None,
) -> Submission:
    """Send all entered values to the chair of the commune.

    `missing` holds, by indicator, why a value that is left empty is missing; "" where no reason
    was given: it is then listed as missing for the chair and the office. Raises Invalid while a
    cell holds something that cannot be taken, or while nothing has been entered.
    """
    ready = _ready(unit, period)
    is_mending = all(cell.return_reason for cell in ready)
    require_open(period, unit, Step.MEND if is_mending else Step.ENTER)
    for cell in ready:
        change(cell, expect={"state": CellState.DRAFT}, state=CellState.SENT)
    note(text.strip())
    values = {
        "state": SubmissionState.SENT,
        "sent_at": clock.moment(),
        "sent_by_id": by.id,
        "note": text.strip(),
    }
    there = Submission.objects.filter(unit=unit, period=period).first()
    if there is None:
        there = create(Submission, unit=unit, period=period, **values)
    else:
        change(there, **values)
    if missing is not None:
        _omit(there, missing, by)
    return there


def _omit(submission: Submission, missing: Mapping[int, str], by: Actor) -> None:
    """Keep what is missing and why; what was said before and holds no longer is ended."""
    given = {pk: reason.strip()[:300] for pk, reason in missing.items()}
    held = Omission.objects.filter(submission=submission, ended_at=None)
    kept = set()
    for one in held.select_related("indicator"):
        if given.get(one.indicator_id) == one.reason:
            kept.add(one.indicator_id)
        else:
            change(one, ended_at=clock.now())
    create_many(
        Omission,
        (
            {
                "submission": submission,
                "indicator_id": pk,
                "reason": reason,
                "by_id": by.id,
                "at": clock.now(),
            }
            for pk, reason in given.items()
            if pk not in kept
        ),
    )


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
