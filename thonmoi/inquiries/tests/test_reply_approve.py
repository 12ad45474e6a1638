"""reply.approve: the chair approves; the answers are then in the table, and in time or late."""

import io

import pytest
from python_calamine import CalamineWorkbook

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions, queries, rules
from thonmoi.inquiries.tests import world
from thonmoi.kernel.errors import Conflict, Denied


def approve(row, by=world.CHAIR):
    return actions.approve_reply(row, by=universe.actor(by), version=row.version)


def test_works_logged_and_fills_the_table(as_):
    row = world.answered()
    sent = {"version": row.version}
    assert as_(world.CHAIR).post(f"/replies/{row.pk}/approval/", sent).status_code == 302
    assert Event.objects.latest("seq").action == "reply.approve"
    found = queries.reply(world.office(), row.pk)
    assert (found.has_arrived, found.hours_late, found.is_late) == (True, 0, False)
    other = world.reply(row.inquiry, world.SCHOOLS)
    world.answered(other, world.DIVISION, "1.000", "", "no")
    table = queries.table(world.office(), queries.inquiry(world.office(), row.inquiry_id))
    roads, _length, slides = table.totals[:3]
    assert (roads.sum, roads.answered, len(roads.missing)) == (1012, 2, 2)
    assert [n for _word, n in slides.tally] == [1, 1]
    page = as_(world.LEADER).get(f"/inquiries/{row.inquiry_id}/").content.decode()
    assert "1.012" in page
    assert "2 đã trả lời, 2 chưa" in page


def test_the_workbook_counts_the_same(as_):
    row = world.arrived()
    content = as_(world.OFFICE).get(f"/inquiries/{row.inquiry_id}/answers.xlsx").content
    again = as_(world.OFFICE).get(f"/inquiries/{row.inquiry_id}/answers.xlsx").content
    assert content == again
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert next(one for one in rows if "Tân Lợi" in str(one[1]))[4:8] == [12, 3.5, "Có", "Nặng"]
    total = next(one for one in rows if one[1] == "Tổng hoặc số lượt chọn")
    assert total[4:7] == [12, 3.5, "Có: 1; Không: 0"]


def test_who_may_and_twice():
    row = world.answered()
    for person in (world.OFFICER, world.OFFICE):
        with pytest.raises(Denied):
            approve(row, person)
    approve(row)
    with pytest.raises(Conflict):
        approve(row)


def test_late_is_counted_in_begun_hours():
    due = world.DUE
    assert rules.hours_late(due, due, due) == 0
    assert rules.hours_late(due, due.replace(minute=1), due) == 1
    assert rules.hours_late(due, None, due.replace(day=21)) == 24
