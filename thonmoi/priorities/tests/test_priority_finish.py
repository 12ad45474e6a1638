"""What is finished stands, is read by finance, and is an official document."""

import hashlib
import io

import docx
import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.funding import queries as works
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.paper.check import check_docx, faults
from thonmoi.priorities import queries
from thonmoi.priorities.rules import Aspect
from thonmoi.priorities.tests import world


def test_finance_reads_it_once_finished_and_nothing_changes_any_more(as_):
    world.estimated()
    row = world.draft()
    address = f"/priorities/{row.pk}/"
    assert as_(world.FINANCE).get(address).status_code == 404
    world.finish(row)
    assert Event.objects.latest("seq").action == "priority.finish"
    assert as_(world.FINANCE).get(address).status_code == 200
    assert [one.pk for one in queries.priorities(universe.actor(world.FINANCE))] == [row.pk]
    assert as_(world.DIVISION).get(address).status_code == 404
    assert as_(world.OFFICER).get(address).status_code == 404
    with pytest.raises(Conflict):
        world.decide(world.candidate(row, "bờ kè"))
    with pytest.raises(Conflict):
        world.finish(world.again(row))


def test_s46_the_document_is_as_the_decree_asks(as_):
    """S-46: tờ trình to finance with every line explained; also as a table."""
    world.estimated()
    row = world.draft()
    world.decide(world.candidate(row, "mương thoát nước, Ấp Ân Lợi"))
    world.finish(world.again(row))
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


def test_s46_what_was_submitted_stays_as_it_was_and_later_changes_are_told(as_):
    """S-46: bytes kept with their hash; what works and standings say otherwise is listed."""
    rows = world.estimated()
    row = world.finish(world.draft())
    (kept,) = queries.frozen(world.office(), row.pk)
    address = f"/priorities/{row.pk}/document.docx"
    content = as_(world.FINANCE).get(address).content
    assert hashlib.sha256(content).hexdigest() == kept.docx_digest
    assert changes(row) == ()
    (work,) = [one for one in rows if one.object.startswith("bờ kè")]
    world.estimate(work, 120 * world.MILLION)
    world.capital.allot(row=works.project_row(universe.EVERYTHING, work.pk), amount=7)
    found = changes(row)
    assert [(one.change.aspect, one.change.was, one.change.now) for one in found] == [
        (Aspect.BUDGET, 100 * world.MILLION, 120 * world.MILLION),
        (Aspect.ALLOTTED, 0, 7),
    ]
    assert as_(world.FINANCE).get(address).content == content
    page = as_(world.FINANCE).get(f"/priorities/{row.pk}/").content.decode()
    assert "120.000.000" in page
    assert kept.docx_digest[:16] in page


def changes(row):
    return queries.changes(world.office(), queries.priority(world.office(), row.pk))


def test_nothing_proposed_is_not_submitted_and_who_may():
    with pytest.raises(Conflict):
        world.finish(world.draft())
    world.estimated()
    row = world.draft(year=2026)
    with pytest.raises(Denied):
        world.finish(row, by=universe.actor(world.FINANCE))
    with pytest.raises(NotFound):
        queries.priority_row(universe.actor("can-bo-tan-hiep"), 10**6)


def _texts(document) -> list[str]:
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return [p.text for p in document.paragraphs] + cells
