"""The chair of the commune: approves what the officer sent, or gives it back."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create_many, note
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions.gates import require_open
from thonmoi.monitoring.actions.readings import reading_of
from thonmoi.monitoring.models import Cell, Reading, Submission
from thonmoi.monitoring.rules import CellState, Step, SubmissionState


def _sent(submission: Submission) -> list[Cell]:
    return list(
        Cell.objects.filter(
            unit=submission.unit, period=submission.period, state=CellState.SENT
        ).select_related("indicator", "period", "unit")
    )


@action(P.SUBMISSION_APPROVE, says=_("Approved {target}"), doors=(Door.PAGE,))
def approve_submission(
    submission: Submission, *, by: Actor, version: int | None = None
) -> Submission:
    """Approve every value that was sent: each becomes a reading and goes to its division.

    `version` is the sheet as the chair saw it on a page. Raises Conflict where it is not with the
    chair (any more), or more was sent since.
    """
    require_open(submission.period, submission.unit, Step.MEND)
    at, cells = clock.now(), _sent(submission)
    seen = {} if version is None else {"version": version}
    change(
        submission,
        expect={"state": SubmissionState.SENT, **seen},
        state=SubmissionState.APPROVED,
        approved_at=clock.moment(),
        approved_by_id=by.id,
    )
    for cell in cells:
        change(
            cell,
            expect={"state": CellState.SENT},
            state=CellState.APPROVED,
            return_reason="",
            return_due=None,
        )
    create_many(Reading, (reading_of(cell, by, at) for cell in cells))
    return submission


@action(P.SUBMISSION_RETURN, says=_("Gave {target} back to the officer"), doors=(Door.PAGE,))
def return_submission(submission: Submission, *, by: Actor, reason: str) -> Submission:
    """Give the sheet back to the officer with a reason; every value stays as it is."""
    if not reason.strip():
        raise Invalid("submission.reason", _("Say what has to be mended."), field="reason")
    note(reason.strip())
    change(
        submission,
        expect={"state": SubmissionState.SENT},
        state=SubmissionState.ENTERING,
        note=reason.strip(),
    )
    for cell in _sent(submission):
        change(cell, expect={"state": CellState.SENT}, state=CellState.DRAFT)
    return submission
