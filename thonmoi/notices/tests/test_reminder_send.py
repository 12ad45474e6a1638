import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.notices import actions, queries
from thonmoi.notices.models import Mail, Reminder
from thonmoi.notices.rules import Concern
from thonmoi.notices.rules.urging import URGED
from thonmoi.notices.tests import world

FORM = {
    "area": universe.PATH,
    "body": [world.SCHOOLS],
    "concern": ["late"],
    "note": "Trước 16 giờ.",
}


def test_s41_works_and_is_seen_by_the_body(as_):
    """S-41: late items in one place; the reminder stands in My work, under the bell, on a page."""
    task = world.late_task()
    page = as_(world.OFFICE).get("/urging/?concern=late").content.decode()
    assert "Phòng Giáo dục và Đào tạo" in page and "quá 16 ngày" in page
    assert as_(world.OFFICE).post("/reminders/sending/", FORM).url == "/urging/"
    reminder = Reminder.objects.get()
    assert [line.key for line in reminder.lines.all()] == [f"task:{task.pk}"]
    keys = [one.key for one in queries.due(universe.actor(world.DIVISION))]
    assert f"reminder:{reminder.pk}" in keys
    page = as_(world.DIVISION).get(f"/reminders/{reminder.pk}/").content.decode()
    assert "Trước 16 giờ." in page and "còn phải làm" in page
    assert queries.unread(universe.actor(world.DIVISION)) == 1
    assert queries.unread(universe.actor("phong-nnmt")) == 0


def test_it_is_kept_in_the_words_of_documents_whatever_is_read(as_):
    browser = as_(world.OFFICE)
    browser.post("/language/", {"language": "en", "next": "/"})
    browser.post("/reminders/sending/", FORM | {"body": [world.COMMUNE], "concern": ["silent"]})
    assert Reminder.objects.get().lines.get().title == "Số liệu 6 tháng đầu năm 2025"


def test_logged():
    world.reminded()
    event = Event.objects.latest("seq")
    assert (event.action, event.office) == ("reminder.send", world.office().office)
    assert event.note == ""


def test_when_it_was_sent_last_is_seen(as_):
    world.reminded()
    world.remind()
    assert world.owing(world.SCHOOLS).reminded.count == 2
    page = as_(world.OFFICE).get("/urging/?concern=late").content.decode()
    assert "2 lần" in page


def test_twice_sends_two_and_one_mail_a_day():
    world.give_address(world.DIVISION)
    world.reminded()
    world.remind()
    assert Reminder.objects.count() == 2
    assert Mail.objects.filter(account=universe.account(world.DIVISION)).count() == 1


def test_who_wants_no_mail_gets_none():
    account = world.give_address(world.DIVISION)
    actor = universe.actor(world.DIVISION)
    actions.choose_digest(account, by=actor, rhythm="none")
    world.reminded()
    assert not Mail.objects.exists()


def test_what_may_not_be_urged_is_refused():
    world.late_task()
    (found,) = world.chosen(world.SCHOOLS)
    from dataclasses import replace

    soft = replace(found, rows=tuple(replace(row, can_be_late=False) for row in found.rows))
    for rows in ([], [soft]):
        with pytest.raises(Invalid):
            actions.send_reminder(world.area(), by=world.office(), found=rows, people=[])
    assert not Reminder.objects.exists()


def test_only_bodies_of_the_area():
    world.late_task()
    place = Place(universe.path("25342"))
    with pytest.raises(Denied):
        actions.send_reminder(
            place, by=world.office(), found=world.chosen(world.SCHOOLS), people=[]
        )


@pytest.mark.parametrize("person", ["can-bo-tan-loi", "lanh-dao", "mttq", "phong-gddt"])
def test_wrong_role(person):
    world.late_task()
    found = queries.owing_chosen(world.office(), [world.SCHOOLS], [Concern.LATE])
    with pytest.raises(Denied):
        actions.send_reminder(world.area(), by=universe.actor(person), found=found, people=[])


def test_stranger():
    elsewhere = Place(universe.unit("690").path)
    with pytest.raises(NotFound):
        actions.send_reminder(elsewhere, by=universe.actor(world.OFFICER), found=[], people=[])


@pytest.mark.parametrize("changes", [{"body": []}, {"body": ["x"]}, {"concern": ["soon"]}])
def test_bad_input_gets_a_sentence(as_, changes):
    world.late_task()
    assert as_(world.OFFICE).post("/reminders/sending/", FORM | changes).status_code == 422
    assert not Reminder.objects.exists()


def test_the_chosen_page_shows_the_three_ways(as_):
    world.late_task()
    world.give_address(world.DIVISION)
    page = as_(world.OFFICE).get("/urging/chosen/", {"all": "1"}).content.decode()
    assert "1 người nhận qua thư điện tử" in page
    assert "Kế hoạch số …/KH-UBND" in page  # it cannot be issued: the number is not recorded
    assert "quá hạn 16 ngày (hạn 01/06)" in page
    assert len(world.chosen()) == 13 and URGED[0] is Concern.LATE
