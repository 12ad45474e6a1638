"""A reading written back as a .docx is read again as the same (`thonmoi.plans.document`)."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thonmoi.intake.reader import Reading, account, read, read_text
from thonmoi.intake.reader.reading import Clause
from thonmoi.intake.tests.round_trip import again, content
from thonmoi.intake.tests.test_reader_whole import LINES, ODD, TEXT
from thonmoi.intake.written import to_document, written
from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.docx import to_docx
from thonmoi.paper.pdf import to_pdf

ROOT = Path(__file__).parents[3]
PLANS = ROOT / "packs" / "hon-quan" / "documents"
DOCUMENTS = [
    *sorted((Path(__file__).parent / "readings").glob("*.txt")),
    PLANS / "ke-hoach-2025.txt",
    PLANS / "ke-hoach-2025.docx",
]
OWN = {  # what of the form the sources themselves do otherwise
    "ke-hoach-2025": ["recipients.filed"],
    "chuong-trinh": ["number.form", "about", "recipients.filed"],
    "huong-dan": ["recipients.filed"],
    "phuong-an-xa": ["recipients.filed"],
}
FIRST, LAST = LINES.index("I. MỤC ĐÍCH:"), LINES.index("Nơi nhận:")
HEAD, BODY, FOOT = LINES[:FIRST], LINES[FIRST:LAST], LINES[LAST:]
FRAME = {"Nơi nhận:", "TM. UBND", "PHỤ LỤC", "Căn cứ", "Số: /", "Kính gửi:", "QUYẾT ĐỊNH:"}
OF_A_BODY = ODD.filter(lambda line: line not in FRAME)
slow = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def of(path: Path) -> Reading:
    return read(path.read_bytes(), path.name)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_sample_comes_back(path: Path) -> None:
    reading = of(path)
    back = again(reading)
    for part, said in content(reading).items():
        assert content(back)[part] == said, part
    assert account(back) == {}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_sample_is_in_the_form_of_the_decree(path: Path) -> None:
    made = to_docx(to_document(of(path)))
    assert [one.code for one in faults(check_docx(made))] == OWN.get(path.stem, [])
    assert made == to_docx(to_document(of(path)))


def test_what_was_written_is_written_the_same_again() -> None:
    for path in DOCUMENTS[::4]:
        back = again(of(path))
        assert to_docx(to_document(again(back))) == to_docx(to_document(back)), path.name


def test_tables_notes_marks_and_annexes_come_back() -> None:
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "DỰ THẢO LẦN 2"
    for text in (*filter(None, HEAD), "I. Nhiệm vụ chủ yếu", "1. Biểu giao việc:"):
        file.add_paragraph(text)
    rows = (
        ("TT", "Nhiệm vụ", "Chủ trì", ""),
        ("I", "Hạ tầng", "", ""),
        ("1", "Nhựa hóa 2 km đường ấp 1", "UBND xã Tân Lợi", ""),
    )
    table = file.add_table(rows=3, cols=4)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for text in (
        "Trên đây là Kế hoạch.",
        *filter(None, FOOT),
        "PHỤ LỤC 1",
        "Danh mục công trình",
        "(Kèm theo Kế hoạch số ...)",
        "I. XÃ TÂN LỢI",
        "1. Xây mới 02 nhà văn hóa.",
        "PHỤ LỤC 2: KINH PHÍ",
        "1. Ngân sách huyện: 3 tỷ đồng.",
    ):
        file.add_paragraph(text)
    stream = io.BytesIO()
    file.save(stream)
    reading = read(stream.getvalue(), "a.docx")
    back = again(reading)
    assert content(back) == content(reading)
    assert {"row", "annex"} <= {clause.kind for clause in reading.clauses}
    assert written(back).marks == ("DỰ THẢO LẦN 2",)


def test_footnotes_come_back() -> None:
    note = Clause("fn1", "1", 1, None, "Số liệu của huyện & xã.", (), "note")
    plan = of(DOCUMENTS[-1])
    back = again(replace(plan, clauses=(*plan.clauses, note)))
    assert [(c.path, c.text) for c in back.clauses if c.kind == "note"] == [("fn1", note.text)]


def test_lines_set_in_one_by_one_still_make_a_paragraph() -> None:
    file = docx.Document()
    for text in (
        "1. Phòng Nội vụ chủ trì, phối hợp với các xã rà soát",
        "kết quả thực hiện của",
        "Ủy ban nhân dân huyện.",
    ):
        form = file.add_paragraph(text).paragraph_format
        form.first_line_indent, form.space_after = Mm(12.7), Pt(6)
    stream = io.BytesIO()
    file.save(stream)
    assert len(read(stream.getvalue(), "a.docx").clauses) == 1


def test_short_paragraphs_set_apart_are_not_joined() -> None:
    lines = [
        "- Giao Phòng Nội vụ tham mưu",
        "Trường học đạt chuẩn mức độ 2",
        "Làm đường,",
        "Nhà văn hóa đạt chuẩn theo quy định",
        "II. NHIỆM VỤ NĂM 2025",
    ] * 3
    reading = read_text("\n\n".join([*HEAD, *lines, *FOOT]))
    assert content(again(reading))["clauses"] == content(reading)["clauses"]


def test_a_draft_keeps_the_month_that_it_knows() -> None:
    text = "Số:    /KH-UBND\nTân Lợi, ngày     tháng 6 năm 2025\nKẾ HOẠCH\nNăm 2025\n\nI. MỤC ĐÍCH"
    assert (written(read_text(text)).date.month, written(read_text(text)).date.day) == (6, None)


@slow
@given(st.lists(st.one_of(st.sampled_from(BODY), OF_A_BODY), max_size=30))
def test_any_lines_of_a_plan_come_back(lines: list[str]) -> None:
    reading = read_text("\n\n".join([*HEAD, *lines, "Trên đây là Kế hoạch./.", *FOOT]))
    before, after = content(reading), content(again(reading))
    for part in ("clauses", "bases", "recipients", "signer", "targets", "works", "duties"):
        assert after[part] == before[part], part


@slow
@given(TEXT)
def test_any_text_can_be_written(text: str) -> None:
    document = to_document(read_text(text))
    assert to_docx(document) == to_docx(document)
    assert to_pdf(document).startswith(b"%PDF")
