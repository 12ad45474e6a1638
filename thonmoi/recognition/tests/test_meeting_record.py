"""A meeting is recorded with members, those present and the vote."""

from datetime import date

import pytest

from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.recognition.tests import world


def test_s45_too_few_votes_stop_the_step_and_a_second_meeting_counts(as_):
    row = world.voting()
    stage = world.stage(row, "vote")
    form = {"on": "20/4/2025", "members": "45", "present": "42", "agreed": "30"}
    as_(world.CHAIR).post(f"/dossiers/steps/{stage.pk}/meeting/", form)
    world.file(row, "vote", "minutes")
    with pytest.raises(Conflict):
        world.finish(row, "vote")
    world.meet(row, "vote", agreed=38)
    world.finish(row, "vote", on=date(2025, 4, 21))
    page = as_(world.OFFICE).get(f"/dossiers/{row.pk}/council/").content.decode()
    assert "38/42" in page


def test_who_may_and_what_can_be():
    row = world.voting()
    with pytest.raises(Denied):
        world.meet(row, "vote", by=world.OFFICE)
    with pytest.raises(Invalid):
        world.meet(row, "vote", present=46)
    with pytest.raises(Invalid):
        world.meet(row, "vote", agreed=43)


def test_a_step_without_a_vote():
    with pytest.raises(Conflict):
        world.meet(world.opened(), "report")
