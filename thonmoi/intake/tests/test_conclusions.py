"""Notices of conclusions, decisions, letters, programmes: followed like a plan (S-58)."""

from datetime import date
from pathlib import Path

import pytest

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.intake.reader import read
from thonmoi.intake.tests import world
from thonmoi.intake.tests.round_trip import content
from thonmoi.library.models import Document
from thonmoi.paper.docx import to_docx
from thonmoi.plans import queries
from thonmoi.plans.actions import enforce_plan
from thonmoi.plans.models import Duty, Plan, Task
from thonmoi.plans.queries.due import due
from thonmoi.plans.queries.papers import paper

SAMPLES = Path(__file__).parent / "readings"
NOTICE = """UBND HUYỆN HỚN QUẢN
VĂN PHÒNG
Số: 88/TB-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hớn Quản, ngày 06 tháng 5 năm 2025

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND huyện tại buổi kiểm tra tiến độ
xây dựng nông thôn mới xã Tân Lợi

Ngày 28/4/2025, Phó Chủ tịch UBND huyện chủ trì buổi kiểm tra tiến độ xây dựng nông thôn mới tại \
xã Tân Lợi. Sau khi nghe báo cáo và ý kiến của các đơn vị, Phó Chủ tịch UBND huyện kết luận như sau:

1. Đánh giá chung: Xã đã có nhiều cố gắng; tiến độ giải ngân còn chậm.

2. Nhiệm vụ thời gian tới

2.1. UBND xã Tân Lợi:

- Khẩn trương phân bổ hết nguồn vốn trước ngày 20/5/2025.

- Chỉ đạo các ấp hoàn thành hồ sơ nhà văn hóa chậm nhất ngày 30/6/2025.

2.2. Giao Phòng NN&MT chủ trì, phối hợp với Phòng TC-KH kiểm tra, hướng dẫn xã; báo cáo UBND \
huyện chậm nhất ngày 10/6/2025.

2.3. Giao UBND các xã rà soát tiêu chí Môi trường trong quý III/2025.

2.4. Đề nghị Ủy ban MTTQ Việt Nam huyện hướng dẫn lấy ý kiến về sự hài lòng của người dân trước \
ngày 15/6/2025.

Văn phòng thông báo để các đơn vị biết, thực hiện./.

Nơi nhận:
- CT, PCT UBND huyện (b/c);
- Phòng NN&MT;
- UBND xã Tân Lợi;
- Lưu: VT.

KT. CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG

Phạm Giả Định
"""


def followed(words: str = NOTICE) -> Plan:
    plan = world.accept(world.propose(words))
    return Plan.objects.select_related("unit", "document").get(pk=plan.pk)


def in_force() -> Plan:
    plan = followed()
    day = date(2025, 5, 6)
    return enforce_plan(plan, by=world.office(), version=plan.version, in_force_from=day)


def tasks(plan: Plan) -> dict[str, Task]:
    rows = Task.objects.filter(clause__plan=plan, parent=None).select_related(
        "accountable", "clause", "unit"
    )
    return {row.clause.path: row for row in rows}


def test_s58_duties_become_tasks_with_agency_and_day():
    found = tasks(followed())
    told = {
        path: (row.accountable.code if row.accountable else None, row.due)
        for path, row in found.items()
    }
    assert told == {
        "2.1.-1": ("ubnd-25342", date(2025, 5, 20)),
        "2.1.-2": ("ubnd-25342", date(2025, 6, 30)),
        "2.2": ("phong-nnmt", date(2025, 6, 10)),
        "2.3": (None, date(2025, 9, 30)),
    }
    assert found["2.1.-1"].unit.code == "25342"
    lines = found["2.3"].lines.select_related("accountable")
    assert lines.count() == 12
    assert {line.due for line in lines} == {date(2025, 9, 30)}
    assert all(line.accountable and line.accountable.kind == "committee" for line in lines)


def test_s58_a_notice_in_force_does_not_become_the_plan_of_its_area():
    """S-58: the overview and the reports keep following the plan of the year."""
    notice, actor = in_force(), world.office()
    found = queries.plan_in_force(actor, notice.unit_path)
    assert found is not None
    assert (found.pk, found.kind) != (notice.pk, "TB")
    assert found.kind == "KH"
    words = dict(queries.choices(actor).plans)
    assert words[str(notice.pk)].startswith("Thông báo 88/TB-VP")
    assert len(set(words.values())) == len(words)


def test_s58_who_the_text_names_is_said_where_the_register_does_not_know_him(as_):
    """S-58: "no agency named" would be false; the name of the text is shown as it stands."""
    words = NOTICE.replace("2.1. UBND xã Tân Lợi:", "2.1. UBND huyện Đồng Xoan:")
    plan = followed(words)
    enforce_plan(plan, by=world.office(), version=plan.version, in_force_from=date(2025, 5, 6))
    page = as_("vpdp").get("/tasks/", {"plan": plan.pk}).content.decode()
    assert "UBND huyện Đồng Xoan" in page
    assert "theo văn bản, chưa có trong danh mục cơ quan" in page


def test_s58_requests_are_no_tasks_and_never_late():
    """Decision 14: the Front is asked; its duty is kept, it has no day and is not urged."""
    plan = in_force()
    front = Agency.objects.get(code="mttq-huyen")
    duty = Duty.objects.get(clause__plan=plan, clause__path="2.4")
    assert (duty.role, duty.agency) == ("request", front)
    assert "2.4" not in tasks(plan)
    assert all(row.clause != "2.4" for row in queries.tasks(world.office(), plan_pk=plan.pk))


def test_s58_what_is_owed_is_in_my_work_and_late_after_its_day():
    plan = in_force()
    commune = universe.actor(world.OFFICER)
    late = {one.clause: one.is_late for one in queries.tasks(commune, plan_pk=plan.pk)}
    assert late["2.1.-1"] is True
    assert late["2.1.-2"] is False
    rows = due(commune, date(2025, 6, 17))
    assert {one.due for one in rows if one.key.startswith("task:")} >= {date(2025, 5, 20)}


def test_it_is_called_by_its_kind_on_its_pages(as_):
    plan, office = in_force(), as_(world.OFFICE)
    page = office.get(f"/plans/{plan.pk}/").content.decode()
    assert "<h1>Thông báo 88/TB-VP</h1>" in page
    assert "THÔNG BÁO" in page and "KẾ HOẠCH" not in page
    assert "Thông báo" in office.get("/plans/").content.decode()
    assert plan.document.kind == "TB"


def test_a_document_that_others_cite_gets_its_words():
    """QĐ 2054 is a stub: reading it in fills it, and it is followed."""
    stub = Document.objects.get(number="2054/QĐ-UBND")
    words = NOTICE.replace("UBND HUYỆN HỚN QUẢN\nVĂN PHÒNG", "UBND TỈNH BÌNH PHƯỚC")
    words = words.replace("88/TB-VP", "2054/QĐ-UBND").replace("THÔNG BÁO", "QUYẾT ĐỊNH")
    words = words.replace("ngày 06 tháng 5 năm 2025", "ngày 31 tháng 12 năm 2024")
    plan = followed(words)
    stub.refresh_from_db()
    assert (plan.document, stub.is_stub) == (stub, False)
    assert plan.issuer is None or plan.issuer.code == "ubnd-tinh"


@pytest.mark.parametrize(
    "name", ["thong-bao-ket-luan", "quyet-dinh", "cong-van", "chuong-trinh", "nghi-quyet"]
)
def test_s58_what_was_read_comes_back_through_the_database(name):
    """Addressees, enacting lines, authority over several lines, grounds without a document."""
    data = (SAMPLES / f"{name}.txt").read_bytes()
    reading = read(data, f"{name}.txt")
    plan = followed(data.decode())
    back = content(read(to_docx(paper(world.office(), plan.pk)), "again.docx"))
    for part, said in content(reading).items():
        assert back[part] == said, part


def test_the_notice_comes_back():
    reading = read(NOTICE.encode(), "tb.txt")
    back = content(read(to_docx(paper(world.office(), followed().pk)), "again.docx"))
    assert back == content(reading)
