"""dispatch.edit: words and frame of a draft, typed line by line, shown as the page."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.dispatches import actions, queries
from thonmoi.dispatches.document.reading import blocks
from thonmoi.dispatches.forms import dispatch_initial
from thonmoi.dispatches.rules import DispatchKind as Kind
from thonmoi.dispatches.tests import world
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.docx import to_docx
from thonmoi.paper.model import Bullet, Heading, Paragraph, Table
from thonmoi.paper.pdf import to_pdf


def edit(row, by=world.OFFICER, version=None):
    given = {"version": version or row.version, "words": row.words, "frame": row.frame}
    return actions.edit_dispatch(row, by=universe.actor(by), **given)


def test_works_logged_and_stands_on_the_page(as_):
    row = world.begun()
    said = dispatch_initial(row.words, row.frame) | {"version": 1, "text": world.TEXT}
    address = f"/dispatches/{row.pk}/"
    assert as_(world.OFFICER).post(f"{address}words/", said).url == address
    event = Event.objects.latest("seq")
    assert event.action == "dispatch.edit"
    assert "Phú Miêng" not in event.changes, "the text stays out of the log"
    page = as_(world.OFFICER).get(address).content.decode()
    assert "Đã bê tông hóa 02 km đường ấp" in page
    assert "Kính gửi: Ủy ban nhân dân huyện Hớn Quản" in page


def test_who_may_and_when():
    row = world.written()
    with pytest.raises(Denied):
        edit(row, by=world.DIVISION)
    with pytest.raises(Conflict):
        edit(row, version=row.version - 1)
    actions.submit_dispatch(row, by=universe.actor(world.OFFICER), version=row.version)
    with pytest.raises(Conflict):
        edit(row)


def test_a_second_writer_sees_what_it_says_now(as_):
    row = world.written()
    said = dispatch_initial(row.words, row.frame) | {"version": row.version - 1}
    answer = as_(world.OFFICER).post(f"/dispatches/{row.pk}/words/", said)
    assert answer.status_code == 409
    assert "Văn bản hiện ghi:" in answer.content.decode()


def test_lines_become_blocks():
    made = blocks(
        "Mở đầu\n\nI. Kết quả\n1. Giao thông\n2. Đã xong tuyến A.\n1.1. Chi tiết\na) Điểm\n"
        "- Gạch\n+ Cộng\nĐiều 3. Trách nhiệm\n| TT | Ấp |\n|---|---|\n| 1 | A |\nX\tY\n1\t2\nHết"
    )
    kinds = [type(one) for one in made]
    assert kinds == [
        Paragraph, Heading, Heading, Paragraph, Heading, Paragraph, Bullet, Bullet, Paragraph,
        Table, Paragraph,
    ]  # fmt: skip
    assert [one.level for one in made if isinstance(one, Heading)] == [1, 2, 3]
    assert [len(one.rows) for one in made if isinstance(one, Table)] == [3]
    (money,) = blocks("TT\tẤp\tDự toán\n1\tPhú Miêng\t1.450,5\n2\tẤp 2\t")
    assert [one.kind for one in money.columns] == ["center", "text", "number"]


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_as_the_decree_asks(kind):
    actor = universe.actor(world.OFFICER)
    row = world.written(kind=kind, copies=("Phòng Nội vụ",))
    made = queries.paper(actor, queries.dispatch(actor, row.pk))
    assert faults(check_docx(to_docx(made))) == []
    assert to_pdf(made).startswith(b"%PDF")
