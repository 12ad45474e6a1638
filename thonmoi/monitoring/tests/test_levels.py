"""No level can undo what a higher one has done: every deed of each level, in each state."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, Invalid, Refusal
from thonmoi.monitoring.actions import approval, corrections, entry, remarks, sending, verification
from thonmoi.monitoring.models import Cell, Confirmation, Reading, Submission
from thonmoi.monitoring.tests import test_extension_grant as extensions
from thonmoi.monitoring.tests import world


def state(cell):
    return world.charged(cell).cell.state


def officer_types(cell):
    world.type_in("50", version=world.charged(cell).cell.version)


def officer_withdraws_evidence(cell):
    entry.withdraw_evidence(cell.evidence.get(), by=universe.actor(world.OFFICER))


def officer_sends(cell):
    sending.send_submission(cell.unit, by=universe.actor(world.OFFICER), period=cell.period)


def officer_corrects(cell):
    corrections.correct_reading(
        world.charged(cell).cell,
        by=universe.actor(world.OFFICER),
        rule=world.row().indicator.rule,
        version=world.charged(cell).cell.version,
        typed="50",
        reason="Nhầm",
    )


def officer_gives_up(cell):
    rule = world.row().indicator.rule
    actor = universe.actor(world.OFFICER)
    corrections.withdraw_correction(world.charged(cell).cell, by=actor, rule=rule)


def chair_returns(cell):
    submission = Submission.objects.get()
    approval.return_submission(submission, by=universe.actor(world.CHAIR), reason="Xem lại")


def chair_approves(cell):
    world.approve(Submission.objects.get())


def division_returns(cell):
    actor = universe.actor(world.DIVISION)
    charged = world.charged(cell)
    agency = min(actor.agency_ids)
    verification.return_reading(charged, by=actor, agency_id=agency, reason="Xem lại")


OFFICERS = (
    officer_types,
    officer_withdraws_evidence,
    officer_sends,
    officer_corrects,
    officer_gives_up,
)
CHAIRS = (chair_returns, chair_approves)


def entered():
    cell = world.type_in()
    world.add_evidence(cell)
    return cell


def sent():
    cell = entered()
    world.send()
    return cell


def approved():
    cell = sent()
    chair_approves(cell)
    return cell


def confirmed():
    cell = approved()
    world.confirm(cell)
    return cell


def closed():
    cell = confirmed()
    extensions.closed()
    return cell


@pytest.mark.parametrize(
    ("made", "deed"),
    [
        *((sent, deed) for deed in OFFICERS),
        *((approved, deed) for deed in (*OFFICERS, *CHAIRS)),
        *((confirmed, deed) for deed in (*OFFICERS, *CHAIRS, division_returns)),
        *((closed, deed) for deed in (*OFFICERS, *CHAIRS, division_returns)),
    ],
    ids=lambda one: one.__name__,
)
def test_nothing_done_above_is_undone_below(made, deed):
    cell = made()
    before = (state(cell), Reading.objects.count(), Confirmation.objects.count())
    with pytest.raises((Conflict, Denied, Invalid)):
        deed(cell)
    assert (state(cell), Reading.objects.count(), Confirmation.objects.count()) == before
    assert Cell.objects.get(pk=cell.pk).value == "97.74"


def test_what_was_asked_above_is_not_settled_below():
    cell = world.charged(entered()).cell
    asked = remarks.make_remark(
        cell, by=universe.actor(world.DIVISION), text="Xem lại", is_flagged=True
    )
    with pytest.raises(Refusal):
        remarks.settle_remark(asked, by=universe.actor(world.CHAIR))
