"""What the log says of an activity is corrected."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.library.actions import checked_file
from thonmoi.registers import actions, queries
from thonmoi.registers.tests import world

FORM = {
    "kind": "training",
    "on": "21/5/2025",
    "unit": "vn/70/694/25342/",
    "what": "Tập huấn",
    "sessions": "1",
}


def row():
    return queries.activity_row(world.office(), world.log().pk)


def correct(activity, by=None, version=1, file=None, **changes):
    return actions.correct_activity(
        activity,
        by=by or world.officer(),
        version=version,
        facts=world.activity(**changes),
        file=file,
    )


def test_works(as_):
    made = row()
    address = f"/activities/{made.pk}/correction/"
    assert as_(world.OFFICER).post(address, {**FORM, "version": 1}).url == f"/activities/{made.pk}/"
    made.refresh_from_db()
    assert (made.kind, made.what, made.people) == ("training", "Tập huấn", None)


def test_a_new_file_takes_the_place_of_the_old_one():
    made = correct(row(), file=checked_file(b"%PDF-1.7\n%%EOF", "bien ban.pdf"))
    assert made.file.name == "bien ban.pdf"
    assert correct(made, version=2, what="Khác").file.name == "bien ban.pdf"


def test_logged():
    correct(row(), what="Khác")
    assert Event.objects.latest("seq").action == "activity.correct"


def test_who_may():
    made = row()
    with pytest.raises(NotFound):
        correct(made, by=universe.actor(world.OTHER))
    with pytest.raises(Denied):
        correct(made, by=universe.actor(world.LEADER))


def test_second_writer_is_told(as_):
    made = row()
    correct(made, what="Khác")
    address = f"/activities/{made.pk}/correction/"
    assert as_(world.OFFICER).post(address, {**FORM, "version": 1}).status_code == 409


def test_what_was_withdrawn_stays_so():
    made = row()
    actions.withdraw_activity(made, by=world.officer(), version=1, reason="Nhầm")
    with pytest.raises(Conflict):
        correct(made, version=2)
