"""What is finished stands, is read by finance, and is an official document."""

import io

import docx
import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.paper.check import check_docx, faults
from thonmoi.priorities import actions, queries
from thonmoi.priorities.tests import world


def finish(row, by=None):
    return actions.finish_priority(row, by=by or world.office(), version=row.version)


def test_finance_reads_it_once_finished_and_nothing_changes_any_more(as_):
    world.estimated()
    row = world.draft()
    address = f"/priorities/{row.pk}/"
    assert as_(world.FINANCE).get(address).status_code == 404
    finish(row)
    assert Event.objects.latest("seq").action == "priority.finish"
    assert as_(world.FINANCE).get(address).status_code == 200
    assert [one.pk for one in queries.priorities(universe.actor(world.FINANCE))] == [row.pk]
    assert as_(world.DIVISION).get(address).status_code == 404
    assert as_(world.OFFICER).get(address).status_code == 404
    with pytest.raises(Conflict):
        world.decide(world.candidate(row, "bờ kè"))
    with pytest.raises(Conflict):
        finish(world.again(row))


def test_s46_the_document_is_as_the_decree_asks(as_):
    """S-46: tờ trình to finance with every line explained; also as a table."""
    world.estimated()
    row = world.draft()
    world.decide(world.candidate(row, "mương thoát nước, Ấp Ân Lợi"))
    finish(world.again(row))
    answer = as_(world.FINANCE).get(f"/priorities/{row.pk}/document.docx")
    text = "\n".join(_texts(docx.Document(io.BytesIO(answer.content))))
    for words in (
        "TỜ TRÌNH",
        "Phòng Tài chính - Kế hoạch",
        "Hạn mức: 1.000.000.000 đồng",
        "Một tiêu chí chỉ được coi là khép khi mọi công trình",
        "thì khép tiêu chí 5. Giáo dục",
        "Để lại theo ý kiến của Văn phòng: Chờ mặt bằng.",
        "Chưa có dự toán",
    ):
        assert words in text
    assert faults(check_docx(answer.content)) == []
    assert as_(world.FINANCE).get(f"/priorities/{row.pk}/document.pdf").content[:4] == b"%PDF"
    table = as_(world.FINANCE).get(f"/priorities/{row.pk}/table.xlsx").content
    assert table == as_(world.FINANCE).get(f"/priorities/{row.pk}/table.xlsx").content


def test_nothing_proposed_is_not_submitted_and_who_may():
    with pytest.raises(Conflict):
        finish(world.draft())
    world.estimated()
    row = world.draft(year=2026)
    with pytest.raises(Denied):
        finish(row, by=universe.actor(world.FINANCE))
    with pytest.raises(NotFound):
        queries.priority_row(universe.actor("can-bo-tan-hiep"), 10**6)


def _texts(document) -> list[str]:
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return [p.text for p in document.paragraphs] + cells
