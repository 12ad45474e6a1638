import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.notices import actions, queries
from thonmoi.notices.tests import world


def test_works_and_the_office_sees_it(as_):
    reminder = world.reminded()
    browser = as_(world.DIVISION)
    address = f"/reminders/{reminder.pk}/"
    assert browser.post(address + "receipt/").url == address
    assert queries.unread(universe.actor(world.DIVISION)) == 0
    assert f"reminder:{reminder.pk}" not in [
        one.key for one in queries.due(universe.actor(world.DIVISION))
    ]
    assert "Đã xem" in as_(world.OFFICE).get(address).content.decode()


def test_logged():
    reminder = world.reminded()
    actions.acknowledge_reminder(reminder, by=universe.actor(world.DIVISION))
    assert Event.objects.latest("seq").action == "reminder.acknowledge"


@pytest.mark.parametrize("person", ["phong-nnmt", "vpdp"])
def test_another_agency_does_not_confirm_it(person):
    reminder = world.reminded()
    with pytest.raises(Denied):
        actions.acknowledge_reminder(reminder, by=universe.actor(person))


@pytest.mark.parametrize("person", ["phong-nnmt", "can-bo-tan-loi", "lanh-dao"])
def test_others_do_not_see_it(person):
    with pytest.raises(NotFound):
        queries.reminder(universe.actor(person), world.reminded().pk)


def test_wrong_role():
    with pytest.raises((Denied, NotFound)):
        actions.acknowledge_reminder(world.reminded(), by=universe.actor("lanh-dao"))


def test_twice_conflicts():
    reminder, actor = world.reminded(), universe.actor(world.DIVISION)
    actions.acknowledge_reminder(reminder, by=actor)
    with pytest.raises(Conflict):
        actions.acknowledge_reminder(reminder, by=actor)


def test_what_the_officer_has_to_do_is_not_settled_for_the_chair(as_):
    reminder = world.reminded(world.COMMUNE)
    for person in (world.OFFICER, world.CHAIR, world.OFFICE):
        page = as_(person).get(f"/reminders/{reminder.pk}/").content.decode()
        assert "còn phải làm" in page and "đã xong" not in page, person


def test_what_was_settled_meanwhile_is_said(as_, guard):
    from thonmoi.plans.models import Task

    reminder = world.reminded()
    with guard.tampering():
        Task.objects.update(state="done")
    page = as_(world.DIVISION).get(f"/reminders/{reminder.pk}/").content.decode()
    assert "đã xong" in page and "còn phải làm" not in page
