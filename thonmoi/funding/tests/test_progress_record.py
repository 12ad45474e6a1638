"""Physical progress has its day; what is late says why."""

from datetime import date

import pytest

from thonmoi.funding import actions
from thonmoi.funding.models import Progress
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Invalid

FORM = {"on": "10/6/2025", "percent": "45", "delay_reason": "Mưa kéo dài"}


def record(row, by=None, percent=45, on=date(2025, 6, 1), **given):
    return actions.record_progress(row, by=by or world.officer(), on=on, percent=percent, **given)


def test_works(as_):
    row = world.project(due=date(2025, 6, 1))
    assert as_(world.OFFICER).post(f"/projects/{row.pk}/progress/", FORM).status_code == 302
    page = as_(world.OFFICE).get("/works/").content.decode()
    assert "45%" in page
    assert "Mưa kéo dài" in page


def test_the_latest_day_counts_whatever_was_typed_last():
    row = world.project()
    record(row, percent=60, on=date(2025, 6, 10))
    record(world.again(row), percent=30, on=date(2025, 5, 1))
    row = world.again(row)
    assert (row.percent, row.percent_on) == (60, date(2025, 6, 10))


def test_who_may_and_logged():
    row = world.project()
    asked.who_may(lambda by: record(row, by), **asked.OFFICER)
    asked.logged("progress.record")


@pytest.mark.parametrize(("field", "value"), [("percent", "101"), ("percent", "x"), ("on", "")])
def test_bad_input_gets_a_sentence(as_, field, value):
    row = world.project()
    form = FORM | {field: value}
    assert as_(world.OFFICER).post(f"/projects/{row.pk}/progress/", form).status_code == 422
    assert not Progress.objects.exists()


def test_a_day_to_come():
    with pytest.raises(Invalid):
        record(world.project(), on=date(2025, 7, 1))
