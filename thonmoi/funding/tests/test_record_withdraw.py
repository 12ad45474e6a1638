"""A wrong row is withdrawn with a reason; what followed from it follows no longer."""

from datetime import date

import pytest

from thonmoi.funding import actions, queries
from thonmoi.funding.models import Stage
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid


def stage():
    row = world.reached()
    return queries.record_row(world.office(), "stages", Stage.objects.get(project=row).pk)


def withdraw(row, by=None, reason="Ghi nhầm"):
    return actions.withdraw_record(row, by=by or world.officer(), reason=reason)


def test_works(as_):
    row = stage()
    address = f"/projects/stages/{row.pk}/withdrawal/"
    assert as_(world.OFFICER).post(address, {"reason": "Ghi nhầm"}).status_code == 302
    assert world.again(row.project).step is None
    world.reached(row=world.again(row.project))


def test_the_progress_before_counts_again():
    row = world.project()
    for day, percent in ((1, 20), (9, 90)):
        made = actions.record_progress(
            world.again(row), by=world.officer(), on=date(2025, 6, day), percent=percent
        )
    withdraw(queries.record_row(world.office(), "progress", made.pk))
    assert world.again(row).percent == 20


def test_who_may_and_logged():
    row = stage()
    asked.who_may(lambda by: withdraw(row, by), **asked.OFFICER)
    asked.logged("record.withdraw")


def test_twice_conflicts_and_a_reason_is_needed():
    row = stage()
    with pytest.raises(Invalid):
        withdraw(row, reason=" ")
    withdraw(row)
    with pytest.raises(Conflict):
        withdraw(row)
