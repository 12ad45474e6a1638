from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.notices import actions, queries
from thonmoi.notices.models import Letter
from thonmoi.notices.rules import Concern
from thonmoi.notices.tests import world
from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.docx import to_docx
from thonmoi.paper.model import plain
from thonmoi.plans.models import Task

FORM = {"area": universe.PATH, "body": [world.SCHOOLS, world.COMMUNE]}


def draft(*codes, concerns=(Concern.LATE, Concern.SILENT)):
    return queries.draft(world.office(), universe.PATH, codes, concerns)


def test_s41_works_as_a_page_and_as_decree_30_asks(as_):
    """S-41: the official letter is made from what is owed, with the words that ask for it."""
    world.late_task()
    response = as_(world.OFFICE).post("/letters/drafting/", FORM)
    letter = Letter.objects.get()
    assert response.url == f"/letters/{letter.pk}/"
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "Kính gửi:" in page and "V/v đôn đốc" in page and "Quá hạn 16 ngày" in page
    paper = queries.paper(world.office(), queries.letter(world.office(), letter.pk))
    assert paper.kind == "" and paper.letterhead.number is None
    assert paper.addressees == ("Ủy ban nhân dân xã Tân Lợi", "Phòng Giáo dục và Đào tạo") or (
        set(paper.addressees) == {"Ủy ban nhân dân xã Tân Lợi", "Phòng Giáo dục và Đào tạo"}
    )
    assert faults(check_docx(to_docx(paper))) == []


def test_issuer_signer_and_receivers_are_data():
    letter = world.drafted()
    assert letter.issuer_text == "Văn phòng Điều phối xây dựng nông thôn mới"
    assert (letter.symbol, letter.place) == ("VPĐP", "Hớn Quản")
    assert letter.copies == "Ban Chỉ đạo các Chương trình MTQG huyện (để b/c)\nUBND huyện (để b/c)"
    assert letter.signer == ""


def test_the_next_letter_begins_with_the_frame_of_the_last():
    letter = world.drafted()
    view = queries.letter(world.office(), letter.pk)
    from dataclasses import replace

    frame = replace(view.frame, symbol="VPĐP-NTM", signer="Ký thử")
    actions.edit_letter(
        queries.letter_row(world.office(), letter.pk),
        by=world.office(),
        version=1,
        words=view.words,
        frame=frame,
    )
    assert draft().frame == replace(frame, signer="")


def test_the_opening_counts_and_cites():
    world.late_task()
    words = draft(world.SCHOOLS, world.COMMUNE).words
    assert words.opening.startswith("Thực hiện Kế hoạch số …/KH-UBND ngày …/…/2025 của")
    assert (
        "01 việc đã quá thời hạn và 01 việc chưa có kết quả báo cáo của 02 cơ quan" in words.opening
    )


def test_facts_are_frozen_whatever_is_done_afterwards(guard):
    letter = world.drafted()
    before = queries.paper(world.office(), queries.letter(world.office(), letter.pk))
    with guard.tampering():
        Task.objects.update(state="done", due=date(2025, 12, 1))
    after = queries.paper(world.office(), queries.letter(world.office(), letter.pk))
    assert plain(before.body[1].rows[0].cells[2]) == plain(after.body[1].rows[0].cells[2])
    assert before == after


def test_logged():
    world.drafted()
    assert Event.objects.latest("seq").action == "letter.draft"


def test_nothing_owed_is_refused(as_):
    with pytest.raises(NotFound):
        draft(world.SCHOOLS)
    response = as_(world.OFFICE).post("/letters/drafting/", FORM | {"body": [world.SCHOOLS]})
    assert response.status_code == 422
    assert not Letter.objects.exists()


@pytest.mark.parametrize("person", ["can-bo-tan-loi", "lanh-dao", "phong-gddt"])
def test_wrong_role(person):
    made = draft()
    with pytest.raises(Denied):
        actions.draft_letter(universe.unit("694"), by=universe.actor(person), draft=made)


def test_stranger_sees_no_letter():
    letter = world.issued()
    assert queries.letter(universe.actor("lanh-dao"), letter.pk).is_issued
    with pytest.raises(NotFound):
        queries.letter(universe.actor("lanh-dao"), world.drafted(world.COMMUNE).pk)
    with pytest.raises(NotFound):
        actions.draft_letter(universe.unit("690"), by=universe.actor(world.OFFICER), draft=draft())


def test_twice_makes_two_drafts():
    world.drafted()
    world.drafted(world.COMMUNE)
    assert Letter.objects.count() == 2
