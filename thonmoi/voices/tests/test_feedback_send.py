"""A resident sends feedback without sign-in; it is hidden, he is protected, programs kept out."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.portal.tests import world as portal
from thonmoi.ui import limits
from thonmoi.voices import actions, queries
from thonmoi.voices.models import Feedback
from thonmoi.voices.rules import FeedbackFacts
from thonmoi.voices.tests import world

HERE = f"/public/{world.LOI}/feedback/"


def test_s53_sent_with_a_photo_and_a_code_hidden_until_looked_at(as_):
    world.terms()
    row = portal.work()
    portal.release()
    photo = SimpleUploadedFile("Nguyễn Văn A.jpg", portal.picture())
    visitor = as_("")
    form = portal.form(about=f"work:{row.pk}", contact="0912345678", photo=photo)
    answer = visitor.post(HERE, form)
    assert answer.status_code == 302
    page = visitor.get(answer.url).content.decode()
    sent = Feedback.objects.get()
    assert (sent.project, sent.due, sent.contact_until) == (
        row,
        date(2025, 7, 1),
        date(2025, 9, 15),
    )
    assert (sent.photo.name, sent.is_published) == ("anh.jpg", False)
    code = page.partition('id="code">')[2].partition("<")[0]
    assert queries.followed(Actor.PUBLIC, code.lower().replace("-", " ")).subject == row.name
    event = Event.objects.get(action="feedback.send")
    assert event.actor_id is None
    for word in ("0912345678", "sụt", code, "Nguyễn"):
        assert word not in event.changes + event.label + event.note
    assert queries.published_feedback(Actor.PUBLIC, universe.path(world.LOI)) == []


def test_who_may():
    facts = FeedbackFacts("Đường sụt")
    given = {"facts": facts, "code": "X"}
    with pytest.raises(NotFound):
        actions.send_feedback(universe.unit(world.LOI), by=Actor.PUBLIC, **given)
    with pytest.raises(NotFound):
        actions.send_feedback(universe.unit("25361"), by=world.sender(), **given)
    with pytest.raises(Denied):
        actions.send_feedback(universe.unit(world.LOI), by=universe.actor("lanh-dao"), **given)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"text": "Tôi tố cáo cán bộ xã nhận tiền"}, "Nơi gửi đơn tố cáo"),
        ({"answer": "sáu"}, "Chưa đúng tổng"),
        ({"token": "x"}, "Câu hỏi đã quá lâu"),
        ({"website": "http://x"}, "Tải lại trang"),
        ({"text": "  "}, "bắt buộc"),
        ({"photo": SimpleUploadedFile("a.jpg", b"\xff\xd8\xff broken")}, "JPEG hoặc PNG"),
        ({"photo": SimpleUploadedFile("a.jpg", b"%PDF-1.4")}, "JPEG hoặc PNG"),
    ],
)
def test_bad_input_gets_a_sentence_and_leaves_nothing(as_, changes, says):
    answer = as_("").post(HERE, portal.form(**changes))
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Feedback.objects.exists()
    assert ("Chọn lại ảnh" in answer.content.decode()) == ("photo" in changes)


def test_one_connection_sends_so_much_an_hour(as_):
    visitor, form = as_(""), portal.form()
    codes = [visitor.post(HERE, form).status_code for _one in range(12)]
    assert codes == [302] * 10 + [429] * 2
    limits.forget()


def test_without_terms_no_contact_is_asked_and_no_day_promised(as_):
    page = as_("").get(HERE).content.decode()
    assert 'name="contact"' not in page
    row = world.sent(contact="0912345678")
    assert (row.contact, row.due) == ("", None)
