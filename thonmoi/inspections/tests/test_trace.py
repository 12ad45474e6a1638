"""S-58: what the plan asks to be inspected, from the programme to the last answer."""

import io
from datetime import date

import docx
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.inspections import actions, queries
from thonmoi.inspections.queries import RecommendationFilter
from thonmoi.inspections.tests import world
from thonmoi.notices import queries as notices
from thonmoi.paper import docx as writer
from thonmoi.paper.check import check_docx, faults


def due(who: str) -> dict[str, object]:
    return {one.key: one for one in notices.due(universe.actor(who))}


def test_s58_from_the_programme_to_the_last_answer(as_):
    """The office plans, visits, recommends; the commune answers; returned, answered, closed."""
    planned = world.planned()
    assert f"inspection:{planned.pk}" in due(world.OFFICE)
    actions.visit_inspection(planned, by=world.office(), version=1, facts=world.visit())
    assert f"inspection:{planned.pk}" not in due(world.OFFICE)
    row = actions.make_recommendation(
        planned,
        by=world.office(),
        text="Khởi công mương thoát nước ấp Ân Lợi",
        owner=world.agency("ubnd-25342"),
        due=date(2025, 6, 12),
    )
    asked = due(world.OFFICER)[f"recommendation:{row.pk}"]
    assert (asked.level, asked.where) == ("late", f"/recommendations/{row.pk}/answer/")
    assert due(world.OFFICE)["recommendations:late"].count == 1
    late = queries.recommendations(world.office(), RecommendationFilter(state="late"))
    assert [one.pk for one in late.rows] == [row.pk]
    actions.answer_recommendation(row, by=world.officer(), version=1, answer="Đã khởi công")
    assert f"recommendation:{row.pk}" not in due(world.OFFICER)
    assert f"recommendation:{row.pk}:answer" in due(world.OFFICE)
    actions.return_recommendation(row, by=world.office(), version=2, reason="Chưa có ảnh")
    back = due(world.OFFICER)[f"recommendation:{row.pk}"]
    assert (back.kind, back.quote) == ("returned", "Chưa có ảnh")
    actions.answer_recommendation(row, by=world.officer(), version=3, answer="Kèm ảnh")
    actions.close_recommendation(row, by=world.office(), version=4)
    assert not [key for key in due(world.OFFICE) if key.startswith("recommendation")]


def test_s58_finance_checks_the_use_of_capital():
    """V.2: what Finance leads is its own to record and to close."""
    finance = universe.actor(world.FINANCE)
    row = world.recommended(by=finance, lead="phong-tckh", subject="Quản lý, sử dụng vốn")
    actions.answer_recommendation(row, by=world.officer(), version=1, answer="Đã quyết toán")
    assert f"recommendation:{row.pk}:answer" in due(world.FINANCE)
    assert f"recommendation:{row.pk}:answer" not in due(world.OFFICE)
    actions.close_recommendation(row, by=finance, version=2)


def test_s58_the_front_is_asked_and_never_late():
    """Decision 14: a recommendation to the Front is a request."""
    row = world.recommended("mttq-huyen", due=date(2025, 6, 11))
    one = due(world.FRONT)[f"recommendation:{row.pk}"]
    assert (one.can_be_late, one.level) == (False, "open")
    assert not queries.recommendation(world.office(), row.pk).is_late
    assert queries.counts(world.office(), RecommendationFilter()).late == 0
    assert "recommendations:late" not in due(world.OFFICE)


def test_s58_conclusions_become_tasks(as_):
    """A notice read in like a plan is tied to the inspection; its tasks are shown."""
    row, notice = world.visited(), world.notice()
    actions.conclude_inspection(row, by=world.office(), version=row.version, conclusion=notice)
    page = as_(world.OFFICE).get(f"/inspections/{row.pk}/").content.decode()
    assert f'href="/plans/{notice.pk}/#c-1"' in page


def test_s58_the_minutes_are_an_official_document(as_):
    """A draft with what is known, blanks for what is not, in the form of Decree 30/2020."""
    row = world.recommended().inspection
    answer = as_(world.OFFICE).get(f"/inspections/{row.pk}/minutes.docx")
    assert "bien-ban" in answer.headers["Content-Disposition"]
    text = "\n".join(_texts(docx.Document(io.BytesIO(answer.content))))
    for words in ("BIÊN BẢN", "Nhà văn hóa ấp Ân Lợi", "Khởi công mương", "30/06/2025", "…"):
        assert words in text
    assert "Phòng Tài chính - Kế hoạch" in text
    assert faults(check_docx(answer.content)) == []


def test_pages_ask_the_same_however_many_inspections(as_):
    def asked(address: str) -> int:
        client = as_(world.OFFICE)
        client.get(address)
        with CaptureQueriesContext(connection) as found:
            assert client.get(address).status_code == 200
        return len(found)

    world.recommended()
    few = [asked("/inspections/"), asked("/recommendations/")]
    for code in ("25361", "25339", "25348", "25330"):
        world.recommended(f"ubnd-{code}", code=code)
    assert [asked("/inspections/"), asked("/recommendations/")] == few
    assert max(few) <= 22


def _texts(document) -> list[str]:
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return [p.text for p in document.paragraphs] + cells


def test_a_draft_before_the_visit_has_blanks():
    made = writer.to_docx(queries.minutes(world.office(), world.planned().pk))
    assert made
