"""reply.save: what is typed is kept as typed; there is never an answer that nobody gave."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.models import Answer, Question, Reply
from thonmoi.inquiries.queries.replies import asked
from thonmoi.inquiries.tests import world
from thonmoi.kernel.errors import Conflict, Denied, NotFound

PDF = b"%PDF-1.7\n%%EOF"


def held(row):
    return [one.value for one in Answer.objects.filter(reply=row).order_by("question__order")]


def test_works_as_one_types_and_logged(as_):
    row = world.reply()
    keys = list(world.typed(row))
    browser, address = as_(world.OFFICER), f"/replies/{row.pk}/answers/"
    page = browser.get(f"/replies/{row.pk}/").content.decode()
    assert " checked" not in page
    first = {"version": 1, f"q{keys[0]}": "1.200", f"q{keys[2]}": "no"}
    answer = browser.post(address, first, headers={"HX-Request": "true"})
    assert 'name="version" value="2"' in answer.content.decode()
    assert Event.objects.latest("seq").action == "reply.save"
    assert held(row) == ["1200", "no"]
    # his own later keystroke needs no fresh page
    assert browser.post(address, {"version": 1, f"q{keys[1]}": "3,5"}).status_code == 302
    assert held(row) == ["1200", "3.5", "no"]
    browser.post(address, {"version": 1, f"q{keys[0]}": ""})
    assert held(row) == ["", "3.5", "no"]


def test_what_cannot_be_read_is_kept_and_said():
    row = world.saved(world.reply(), world.OFFICER, "mười hai", "1.234")
    assert held(row) == ["", ""]
    found = asked(world.office(), queries.reply(world.office(), row.pk))
    assert found[0].typed == "mười hai"
    assert found[0].fault
    assert "1,234" in found[1].fault


def test_a_file_is_attached_but_none_of_the_police(as_):
    row = world.reply()
    key = Question.objects.get(inquiry=row.inquiry, kind="file").pk
    sent = {"version": 1, f"q{key}": SimpleUploadedFile("anh.pdf", PDF)}
    assert as_(world.OFFICER).post(f"/replies/{row.pk}/answers/", sent).status_code == 302
    assert Answer.objects.get(reply=row).file.name == "anh.pdf"
    police = world.reply(world.sent(codes=("cong-an",)), "cong-an")
    key = Question.objects.get(inquiry=police.inquiry, kind="file").pk
    sent = {"version": 1, f"q{key}": SimpleUploadedFile("anh.pdf", PDF)}
    assert as_("cong-an").post(f"/replies/{police.pk}/answers/", sent).status_code == 422


def test_who_may():
    row = world.reply()
    with pytest.raises(NotFound):
        queries.reply_row(universe.actor(world.OTHER), row.pk)
    with pytest.raises((Denied, NotFound)):
        world.saved(row, world.OTHER)
    with pytest.raises(Denied):
        world.saved(row, world.CHAIR)
    front = world.reply(row.inquiry, "mttq-huyen")
    with pytest.raises(Denied):
        world.saved(front, world.DIVISION)


def test_a_second_writer_and_a_closed_state_conflict():
    row = world.saved()
    stale = Reply.objects.select_related("inquiry__unit", "agency__unit").get(pk=row.pk)
    with pytest.raises(Conflict):
        actions.save_reply(stale, by=world.office(), version=1, typed={})
    sent = world.answered(stale)
    with pytest.raises(Conflict):
        world.saved(sent)
