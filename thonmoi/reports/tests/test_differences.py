"""Later data stand as differences against an issued report; it stays as it is. And the package."""

import io
import zipfile

from tests import universe
from thonmoi.library.files.package import pack
from thonmoi.notices.models import Delivery
from thonmoi.reports import actions, queries
from thonmoi.reports.comparing import Change, compare
from thonmoi.reports.queries.differences import _called, _names, _said
from thonmoi.reports.tests import world


def test_facts_are_compared_by_what_rows_are_called():
    was = {"communes": [{"code": "1", "met": 5}, {"code": "2", "met": 7}], "n": 0, "on": "a"}
    now = {"communes": [{"code": "2", "met": 8}, {"code": "1", "met": 5}], "n": None, "new": 1}
    found = list(compare(was, now))
    assert found == [Change(("communes", "2", "met"), 7, 8), Change(("n",), 0, None)]
    assert list(compare({"a": ["x"]}, {"a": ["x"]})) == []


def test_a_figure_corrected_afterwards_shows(as_):
    report = world.issued()
    view = queries.report(world.office(), report.pk)
    assert queries.differences(world.office(), view) == ()
    world.conclude()
    found = queries.differences(world.office(), queries.report(world.office(), report.pk))
    said = [(str(one.what), one.was, one.now) for one in found]
    assert any("Tân Lợi · tiêu chí 5" in what and now == "đạt" for what, _was, now in said)
    page = as_(world.OFFICE).get(f"/reports/{report.pk}/").content.decode()
    assert "nay khác với báo cáo này" in page
    table = as_(world.OFFICE).get(f"/reports/{report.pk}/differences/").content.decode()
    assert "Tân Lợi · tiêu chí 5" in table
    mark = {"HX-Request": "true"}
    part = as_(world.OFFICE).get(f"/reports/{report.pk}/differences/", headers=mark)
    assert "<html" not in part.content.decode()


def test_readers_of_the_area_read_the_report_alone():
    report = world.issued()
    world.conclude()
    commune = universe.actor("can-bo-tan-loi")
    assert queries.differences(commune, queries.report(commune, report.pk)) == ()


def test_the_package_names_its_files_and_who_gets_it(as_):
    report = world.issued()
    content = as_(world.OFFICE).get(f"/reports/{report.pk}/package.zip").content
    archive = zipfile.ZipFile(io.BytesIO(content))
    names = archive.namelist()
    assert [one.rpartition(".")[2] for one in names] == ["txt", "docx", "pdf", "xlsx"]
    index = archive.read("muc-luc.txt").decode("utf-8-sig")
    assert "Số: 15/BC-VPĐP ngày 16/06/2025" in index
    assert "Thường trực Huyện ủy" in index
    assert pack(["a"], [("b", b"c")]) == pack(["a"], [("b", b"c")])
    draft = world.built("2025-Q1")
    assert as_(world.OFFICE).get(f"/reports/{draft.pk}/package.zip").status_code == 409


def test_s56_an_issued_report_goes_to_its_receivers_and_is_acknowledged(as_):
    """S-56: sent inside the program, received in one click, the office sees it."""
    report = world.issued()
    office = as_(world.OFFICE)
    assert office.post(f"/documents/{report.document_id}/delivery/").status_code == 302
    province = as_("vpdp-tinh")
    page = province.get("/messages/").content.decode()
    assert "15/BC-VPĐP" in page
    row = Delivery.objects.get(document=report.document_id, agency__code="vpdp-tinh")
    assert province.post(f"/deliveries/{row.pk}/receipt/").status_code == 302
    shown = office.get(f"/reports/{report.pk}/").content.decode()
    assert "1/" in shown
    assert "cơ quan đã xác nhận nhận" in shown


def test_an_own_book_proposes_the_next_number_and_is_off(as_):
    report = world.issued()
    ask = lambda: queries.proposed_number(world.office(), universe.PATH, report.symbol)
    assert ask() == ""
    frame = world.draft().frame
    actions.set_form(universe.unit("694"), by=world.office(), frame=frame, keeps_book=True)
    assert ask() == "16"


def test_figures_and_rows_are_said_as_they_are_read():
    said = [_said(one) for one in (600000000, 2025, "97.9", "2025-06-17", -12500)]
    assert said == ["600.000.000", "2025", "97,9", "17/06/2025", "-12.500"]
    facts = {"money": {"resources": [{"key": "ns-huyen.investment", "source": "Ngân sách huyện"}]}}
    names = _names(facts | {"projects": [{"clause": "IV.1", "name": "Nhà văn hóa"}] * 2})
    assert _called("money", "ns-huyen.investment", names) == "Ngân sách huyện"
    assert _called("projects", "IV.1 · 2", names) == "Nhà văn hóa"
