"""reply.send: to the chair in a commune, else to the office; nothing is missing unexplained."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.tests import world
from thonmoi.inquiries.views import answering
from thonmoi.kernel.errors import Conflict, Denied


def send(row, by=world.OFFICER):
    return actions.send_reply(row, by=universe.actor(by), version=row.version)


def test_works_with_what_stands_in_the_form_and_logged(as_):
    row = world.reply()
    form = {f"q{key}": said for key, said in world.typed(row).items()} | {"version": 1}
    as_(world.OFFICER).post(f"/replies/{row.pk}/sending/", form)
    assert queries.reply(world.office(), row.pk).state == "sent"
    assert Event.objects.latest("seq").action == "reply.send"
    page = as_(world.OFFICE).get(f"/inquiries/{row.inquiry_id}/").content.decode()
    assert "chờ chủ tịch duyệt" in page
    assert "Hỗ trợ kinh phí" not in page


def test_an_agency_without_a_chair_reaches_the_office_at_once():
    row = world.answered(world.reply(code=world.SCHOOLS), world.DIVISION)
    assert queries.reply(world.office(), row.pk).has_arrived


def test_the_office_records_a_paper():
    row = world.answered(world.reply(), world.OFFICE)
    found = queries.reply(world.office(), row.pk)
    assert (found.has_arrived, found.is_recorded) == (True, True)


def test_what_is_missing_needs_a_word_and_stays_typed(as_):
    row = world.saved(world.reply(), world.OFFICER, "12")
    with pytest.raises(Conflict):
        send(row)
    address = f"/replies/{row.pk}/sending/"
    answer = as_(world.OFFICER).post(address, {"version": row.version}, follow=True)
    assert "Câu 3 chưa có trả lời" in answer.content.decode()
    as_(world.OFFICER).post(address, {"version": row.version, "remark": "Chưa rà soát xong"})
    assert queries.reply(world.office(), row.pk).state == "sent"
    other = world.saved(world.reply(code=world.SCHOOLS), world.DIVISION, "nhiều")
    with pytest.raises(Conflict):
        send(other, world.DIVISION)


def test_who_may_and_twice():
    row = world.saved()
    with pytest.raises(Denied):
        send(row, world.CHAIR)
    send(row)
    with pytest.raises(Conflict):
        send(row)


def test_a_draft_that_saves_itself_while_the_button_is_pressed_is_no_other_person():
    refusals = [Conflict("audit.changed-meanwhile", "meanwhile")]

    def deed():
        if refusals:
            raise refusals.pop()
        return "sent"

    assert answering._again(deed) == "sent"
    refusals += [Conflict("audit.changed-meanwhile", "by another person")] * 2
    with pytest.raises(Conflict, match="another"):
        answering._again(deed)
    with pytest.raises(Conflict, match="missing"):
        answering._again(lambda: (_ for _ in ()).throw(Conflict("reply.missing", "missing")))
