"""S-42, S-52: a commune writes its own half-year report, and the office takes its words over."""

import pytest

from tests import universe
from thonmoi.kernel.errors import NotFound
from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.docx import to_docx
from thonmoi.reports import actions, queries
from thonmoi.reports.facts import parse
from thonmoi.reports.models import ReportParagraph
from thonmoi.reports.queries.papers import paper
from thonmoi.reports.tests import world

OFFICER = "can-bo-tan-loi"


def written():
    """Tân Lợi's report of the half year, with a difficulty of its own, submitted."""
    by, unit = universe.actor(OFFICER), universe.unit("25342")
    report = actions.build_report(unit, by=by, draft=queries.draft(by, unit, "2025-H1"))
    row = ReportParagraph.objects.get(report=report, key="III.3/reasons")
    row = queries.paragraph_row(by, row.pk)
    actions.edit_paragraph(row, by=by, version=row.version, text="Thiếu mặt bằng xây dựng.")
    report = queries.report_row(by, report.pk)
    return actions.submit_report(report, by=by, version=report.version)


def test_s42_a_commune_issues_its_own_report_in_its_own_name():
    report, by = written(), universe.actor(OFFICER)
    found = queries.report(by, report.pk)
    assert found.frame.issuer == ("Ủy ban nhân dân", "xã Tân Lợi")
    assert (found.frame.parent, found.frame.symbol) == ((), "BC-UBND")
    assert found.frame.authority == ("TM. Ủy ban nhân dân",)
    assert [one.text for one in found.frame.receivers] == [
        "UBND huyện", "Văn phòng Điều phối xây dựng nông thôn mới huyện"
    ]  # fmt: skip
    facts = parse(found.facts)
    assert [one.code for one in facts.communes] == ["25342"]
    assert len(facts.indicators) > 50
    assert faults(check_docx(to_docx(paper(by, found)))) == []


def test_s42_another_commune_neither_reads_nor_builds_it():
    report = written()
    stranger = universe.actor("can-bo-tan-hiep")
    with pytest.raises(NotFound):
        queries.report_row(stranger, report.pk)
    with pytest.raises(NotFound):
        queries.draft(stranger, universe.unit("25342"), "2025-H1")


def test_s52_what_communes_wrote_stands_in_the_report_of_the_office_as_theirs(as_):
    written()
    office = world.built("2025-H1")
    facts = parse(office.facts)
    assert [(one.commune, one.section) for one in facts.hardships] == [("Tân Lợi", "III.3")]
    rows = ReportParagraph.objects.filter(report=office, key="III.3/written-25342-1")
    assert [one.generated for one in rows] == [
        "Theo báo cáo của xã Tân Lợi: Thiếu mặt bằng xây dựng."
    ]


def test_a_commune_is_offered_half_and_year_alone(as_):
    page = as_(OFFICER).get("/reports/building/").content.decode()
    assert 'value="2025-H1"' in page
    assert 'value="2025-Q2"' not in page
    issued = world.issued()
    assert f'href="/reports/{issued.pk}/"' in as_(OFFICER).get("/reports/").content.decode()
    assert 'value="2025-Q2"' in as_(world.OFFICE).get("/reports/building/").content.decode()


def taken_into(as_, address, pk):
    """What the page offers as the text once the words of a commune are taken."""
    answer = as_(world.OFFICE).get(f"{address}?take={pk}&take=x")
    return answer.context["form"]["text"].value()


def test_the_office_takes_the_words_of_a_commune_into_a_paragraph(as_):
    written()
    office = world.built("2025-H1")
    row = ReportParagraph.objects.get(report=office, key="III.3/written-25342-1")
    address = f"/reports/paragraphs/{row.pk}/"
    page = as_(world.OFFICE).get(address).content.decode()
    told = queries.told(world.office(), queries.report(world.office(), office.pk), "III.3")
    assert [one.text for one in told] == ["Thiếu mặt bằng xây dựng."]
    assert f'name="take" value="{told[0].pk}"' in page
    assert "Thiếu mặt bằng xây dựng." in page
    assert taken_into(as_, address, told[0].pk) == row.text
    row = queries.paragraph_row(world.office(), row.pk)
    actions.edit_paragraph(row, by=world.office(), version=row.version, text="Đang rà soát.")
    asked = taken_into(as_, address, told[0].pk)
    assert asked == "Đang rà soát.\n- Theo báo cáo của xã Tân Lợi: Thiếu mặt bằng xây dựng."
    view = queries.report(world.office(), office.pk)
    assert queries.told(universe.actor("can-bo-tan-hiep"), view, "III.3") == []
