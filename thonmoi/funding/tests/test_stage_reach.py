"""Each step of the mechanism is reached on a day, by a document, by an office."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from thonmoi.funding import actions, queries
from thonmoi.funding.models import Stage, Step
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid


def reach(row, by=None, code="khoi-cong", on=date(2025, 3, 3), **given):
    given = {"step": world.step(code), "on": on, "paper": "12/BB-UBND"} | given
    return actions.reach_stage(row, by=by or world.officer(), **given)


def test_works(as_):
    row = world.project()
    form = {"step": world.step().pk, "on": "3/3/2025", "paper": "12/BB-UBND"}
    form["file"] = SimpleUploadedFile("bb.jpg", world.PHOTO)
    assert as_(world.OFFICER).post(f"/projects/{row.pk}/step/", form).status_code == 302
    page = as_(world.LEADER).get(f"/projects/{row.pk}/").content.decode()
    assert "12/BB-UBND" in page
    assert "Ủy ban nhân dân xã Tân Lợi" in page
    row = world.again(row)
    assert (row.step.code, row.step_on) == ("khoi-cong", date(2025, 3, 3))


def test_every_step_from_the_meeting_to_the_settlement():
    row = world.project()
    steps = list(Step.objects.order_by("order"))
    for place, step in enumerate(steps):
        reach(world.again(row), code=step.code, on=date(2025, 1, 1 + place))
    assert world.again(row).step == steps[-1]
    (column,) = [one for one in queries.board(world.office(), queries.ProjectFilter()) if one.rows]
    assert column.phase == "close"


def test_steps_may_be_left_out_never_out_of_order():
    row = world.project()
    reach(row)
    with pytest.raises(Invalid):
        reach(row, code="nghiem-thu", on=date(2025, 3, 2))
    with pytest.raises(Invalid):
        reach(row, code="hop-dong", on=date(2025, 3, 4))
    reach(row, code="hop-dong", on=date(2025, 3, 1))
    assert world.again(row).step.code == "khoi-cong"


def test_who_may_and_logged():
    row = world.project()
    asked.who_may(lambda by: reach(row, by), **asked.OFFICER)
    asked.logged("stage.reach")


def test_twice_conflicts_and_the_future_is_refused():
    row = world.project()
    reach(row)
    with pytest.raises(Conflict):
        reach(row)
    with pytest.raises(Invalid):
        reach(row, code="nghiem-thu", on=date(2025, 6, 18))
    assert Stage.objects.count() == 1
