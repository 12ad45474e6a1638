"""report.build: a draft from the facts; built again it keeps what people wrote."""

import re

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.reports import actions, queries
from thonmoi.reports.facts import SentFacts, parse
from thonmoi.reports.models import Report, ReportParagraph
from thonmoi.reports.tests import world

ADDRESS = "/reports/building/"
FORM = {"period": world.PERIOD, "area": universe.PATH}


def test_works(as_):
    response = as_(world.OFFICE).post(ADDRESS, FORM)
    report = Report.objects.get(period=world.PERIOD)
    assert response.url == f"/reports/{report.pk}/"
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "đạt 15/20 tiêu chí (theo kế hoạch, chưa xác nhận)" in page
    assert "Khu dân cư nông thôn mới kiểu mẫu" in page


def test_the_facts_are_those_of_the_matrix():
    facts = parse(world.built().facts)
    assert len(facts.communes) == 12
    known = {one.name: (one.met, one.total) for one in facts.communes if one.met is not None}
    assert known == {"Tân Lợi": (15, 20), "Tân Hiệp": (15, 20)}
    assert [one.name for one in facts.communes if one.title] == [
        "An Phú", "Minh Đức", "Minh Tâm", "Tân Hưng", "Thanh An"
    ]  # fmt: skip
    assert [one.aim.is_asked for one in facts.aiming] == [True, False]
    assert len(facts.targets) == 9
    assert all(one.now is None for one in facts.targets)
    assert facts.plan.number == ""


def test_the_half_year_is_chosen_first_and_only_who_has_a_sheet_is_counted(as_):
    page = as_(world.OFFICE).get("/reports/building/").content.decode()
    assert re.search(r'value="2025-H1"[^>]*selected', page)
    one = SentFacts("2025-H1", ("Tân Lợi",), ("Tân Hiệp", "An Phú"))
    assert (one.asked, one.label) == (3, "6 tháng đầu năm 2025")


def test_the_frame_is_that_of_the_form():
    report = queries.report(world.office(), world.built().pk)
    assert [one.text for one in report.frame.receivers] == [
        "Ban Chỉ đạo các Chương trình MTQG huyện",
        "UBND huyện",
        "Thường trực Huyện ủy",
        "Văn phòng Điều phối NTM tỉnh",
    ]
    assert all(one.agency_id for one in report.frame.receivers)
    assert report.frame.position == "Trưởng phòng\nNông nghiệp và Môi trường"
    assert report.frame.signer == ""


def test_logged():
    report = world.built()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("report.build", str(report.pk))
    assert report.digest in event.changes
    assert '"facts":[null,"•"]' in event.changes


def test_built_again_it_keeps_edits_and_takes_new_figures():
    report = world.built()
    key = "II.2/commune-25342"
    row = world.paragraph(report, key)
    actions.edit_paragraph(row, by=world.office(), version=1, text="Xã Tân Lợi đã có tiến bộ.")
    before = ReportParagraph.objects.filter(report=report).count()
    again = world.built()
    assert again.pk == report.pk
    assert ReportParagraph.objects.filter(report=report).count() == before
    assert world.paragraph(report, key).text == "Xã Tân Lợi đã có tiến bộ."
    assert not world.paragraph(report, key).is_overtaken
    world.conclude()
    world.built()
    after = world.paragraph(report, key)
    assert after.is_overtaken
    assert "đạt 16/20 tiêu chí (kết quả của 19" in after.generated
    assert "tăng 01 tiêu chí so với quý I năm 2025" in after.generated
    assert after.text == "Xã Tân Lợi đã có tiến bộ."


def test_equal_facts_equal_hash():
    assert world.built().digest == world.built().digest


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        queries.draft(world.office(), universe.unit("690"), world.PERIOD)
    with pytest.raises(NotFound):
        actions.build_report(universe.unit("690"), by=world.office(), draft=world.draft())


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        actions.build_report(
            universe.unit("694"), by=universe.actor("lanh-dao"), draft=world.draft()
        )
    assert as_("lanh-dao").get(ADDRESS).status_code == 403


def test_a_submitted_report_is_not_built_again(as_):
    world.submitted()
    with pytest.raises(Conflict):
        world.built()
    assert as_(world.OFFICE).post(ADDRESS, FORM).status_code == 409


@pytest.mark.parametrize("code", ["2025-Q3", "2026-Q1", "2025-H2", "2025-M06", "2025-X01", "x"])
def test_other_periods_are_refused(as_, code):
    with pytest.raises(Invalid):
        world.draft(code)
    assert as_(world.OFFICE).post(ADDRESS, FORM | {"period": code}).status_code == 422
    assert not Report.objects.exists()


@pytest.mark.parametrize("code", ["2025-Q1", "2024-Y", "2025-H1", "2025-9M", "2025-Y"])
def test_periods_that_have_begun_can_be_built(code):
    assert world.built(code).period == code
