"""report.edit: a person's words beside the words built; two editors both see both."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.reports import actions, queries
from thonmoi.reports.tests import world

WORDS = "Đã tổ chức 03 hội nghị.\n- Hội nghị thứ nhất."


def edit(row, by=None, version=1, text=WORDS):
    return actions.edit_paragraph(row, by=by or world.office(), version=version, text=text)


def test_works(as_):
    report = world.built()
    row = world.paragraph(report)
    sent = {"text": WORDS, "version": 1}
    response = as_(world.OFFICE).post(f"/reports/paragraphs/{row.pk}/", sent)
    assert response.url == f"/reports/{report.pk}/"
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "Đã tổ chức 03 hội nghị." in page
    assert "<p>- Hội nghị thứ nhất.</p>" in page
    assert "Chưa có số liệu về công tác tuyên truyền" not in page.split('class="desk"')[1]


def test_words_built_can_be_put_back(as_):
    row = world.paragraph(world.built())
    edit(row)
    address = f"/reports/paragraphs/{row.pk}/"
    as_(world.OFFICE).post(address, {"text": WORDS, "version": 2, "restore": "1"})
    after = queries.paragraph(world.office(), row.pk)
    assert not after.is_edited
    assert after.text == row.generated


def test_the_same_words_are_no_edit():
    row = world.paragraph(world.built())
    edit(row, text=f"  {row.generated} ")
    assert not queries.paragraph(world.office(), row.pk).is_edited


def test_logged():
    row = edit(world.paragraph(world.built()))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("report.edit", str(row.pk))
    assert "Đã tổ chức 03 hội nghị." in event.changes


def test_second_editor_sees_both(as_):
    row = world.paragraph(world.built())
    edit(row, text="Lời của người thứ nhất.")
    sent = {"text": "Lời của người thứ hai.", "version": 1}
    response = as_(world.OFFICE).post(f"/reports/paragraphs/{row.pk}/", sent)
    page = response.content.decode()
    assert response.status_code == 409
    assert "Lời của người thứ nhất." in page
    assert "Lời của người thứ hai." in page
    assert world.paragraph(row.report).text == "Lời của người thứ nhất."


def test_nobody_submits_what_he_has_not_seen():
    report = world.built()
    edit(world.paragraph(report))
    with pytest.raises(Conflict):
        actions.submit_report(report, by=world.office(), version=report.version)


def test_stranger_finds_nothing():
    row = world.paragraph(world.built())
    with pytest.raises(NotFound):
        queries.paragraph_row(universe.actor("can-bo-tan-loi"), row.pk)


def test_wrong_role_is_told(as_):
    row = world.paragraph(world.built())
    with pytest.raises(Denied):
        edit(row, by=universe.actor("lanh-dao"))
    assert as_("lanh-dao").get(f"/reports/paragraphs/{row.pk}/").status_code == 403


def test_a_submitted_report_is_not_edited():
    row = world.paragraph(world.submitted())
    with pytest.raises(Conflict):
        edit(row)


@pytest.mark.parametrize("text", ["", "  \n\u200b ", "x" * 8001])
def test_bad_words_get_a_sentence(as_, text):
    row = world.paragraph(world.built())
    with pytest.raises(Invalid):
        edit(row, text=text)
    sent = {"text": text, "version": 1}
    response = as_(world.OFFICE).post(f"/reports/paragraphs/{row.pk}/", sent)
    assert response.status_code == 422
    assert 'aria-invalid="true"' in response.content.decode()
