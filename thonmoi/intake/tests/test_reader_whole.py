"""No text makes the reader crash or lose a line; the samples and copies are read well."""

import io
import time
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thonmoi.intake.reader import account, read, read_text
from thonmoi.ops.bench.readplan import Score, measured, run, totals

PLAN = Path(__file__).parents[3] / "packs" / "hon-quan" / "documents" / "ke-hoach-2025.txt"
LINES = PLAN.read_text(encoding="utf-8").split("\n")
ODD = st.sampled_from(
    [
        "I.",
        "1.",
        "a)",
        "-",
        "*** X:**",
        "Nơi nhận:",
        "TM. UBND",
        "PHỤ LỤC",
        "Căn cứ",
        "2.1.1.1.",
        "Số: /",
        "ngày tháng năm",
        "(1) x",
        "05/20 tiêu chí chưa đạt:",
        "từ 1 đến",
        "100%",
        "%",
        "./.",
        "Điều 1.",
        "PHẦN I",
        "A. B",
        "QUYẾT ĐỊNH:",
        "Kính gửi:",
        "1. 1. 1.",
        "I. I. I.",
        "\t\t",
        "\x0c",
        "Luật",
        "giao Sở",
        "Đề nghị",
        "nhóm 15 dẫn đầu",
        "ấp 8, 9 và",
        "9" * 400 + "%",
        "IIII.",
        "đ)",
    ]
)
TEXT = st.lists(
    st.one_of(
        ODD,
        st.sampled_from(LINES),
        st.text(max_size=60),
        st.tuples(ODD, st.sampled_from(LINES)).map(" ".join),
    ),
    max_size=25,
).map("\n".join)


@settings(max_examples=120, deadline=None)
@given(TEXT)
def test_no_text_breaks_the_reader_or_loses_a_line(text: str) -> None:
    reading = read_text(text)
    assert account(reading) == {}
    reading.to_json()
    paths = [clause.path for clause in reading.clauses]
    assert len(paths) == len(set(paths))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=40))
def test_no_word_document_loses_a_line(lines: list[str]) -> None:
    document = docx.Document()
    for line in ["Mở đầu.", *lines]:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    assert account(read(stream.getvalue(), "a.docx")) == {}


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    return measured()


def test_samples_and_copies_reach_the_figures(scores: list[Score]) -> None:
    least = {
        "head": 0.95,
        "bases": 0.95,
        "outline": 0.95,
        "targets": 0.85,
        "works": 0.85,
        "unmet": 0.9,
        "duties": 0.8,
        "recipients": 0.95,
        "findings": 0.9,
    }
    for total in totals(scores):
        assert total.recall >= least[total.part], total
        assert total.precision >= 0.9, total


def test_altered_copies_are_read_as_well_as_the_plan(scores: list[Score]) -> None:
    copies = [score for score in scores if score.document.startswith("plan")]
    assert len({score.document for score in copies}) == 12
    for score in copies:
        assert (score.recall, score.precision) == (1, 1), score


def test_reading_twice_gives_the_same(scores: list[Score]) -> None:
    data = PLAN.read_bytes()
    assert read(data, "a.txt") == read(data, "a.txt")


def test_sixty_pages_in_five_seconds() -> None:
    text = "\n".join(LINES[26:212]) * 10
    long = "\n".join([*LINES[:26], text, *LINES[212:]])
    start = time.perf_counter()
    assert len(read_text(long).clauses) > 900
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("kept", ["tuned", "held back"])
def test_samples_reach_what_is_asked(kept: str) -> None:
    """Recall by kind, and at most one wrong target in ten, also where nothing was tuned."""
    asked = {"bases": 0.95, "outline": 0.95, "recipients": 0.95, "targets": 0.85}
    asked |= {"duties": 0.8, "works": 0.8}
    rows = {row.part: row for row in run() if row.document == f"= {kept}"}
    assert {part: rows[part].recall for part in asked if rows[part].recall < asked[part]} == {}
    assert rows["targets"].false_rate <= 0.1


def test_letters_c_after_b_is_no_roman_numeral() -> None:
    parts = ("A. MỤC TIÊU", "1. Một việc.", "B. NỘI DUNG", "1. Hai việc.", "C. KINH PHÍ", "1. Chi.")
    text = "\n\n".join(("KẾ HOẠCH\nNăm 2026", *parts))
    assert [c.path for c in read_text(text).clauses if c.kind == "upper"] == ["A", "B", "C"]


def test_the_past_of_a_notice_asks_nobody() -> None:
    text = (
        "THÔNG BÁO\nKết luận cuộc họp\n\n"
        "1. Đánh giá chung: Xã đã có nhiều cố gắng; tiến độ giải ngân còn chậm.\n\n"
        "2. Nhiệm vụ thời gian tới\n\n2.1. Phòng Kinh tế rà soát hồ sơ trước ngày 30/6/2026.\n"
    )
    assert [(d.clause, d.agency) for d in read_text(text).duties] == [("2.1", "Phòng Kinh tế")]


def test_what_is_proposed_is_asked() -> None:
    text = (
        "BÁO CÁO\nKết quả năm 2025\n\nI. KẾT QUẢ\n\n1. Đã đạt 90% kế hoạch.\n\n"
        "II. KIẾN NGHỊ, ĐỀ XUẤT\n\n1. Bộ Tài chính tham mưu, ban hành hướng dẫn cụ thể.\n"
    )
    reading = read_text(text)
    assert [(d.agency, d.role) for d in reading.duties] == [("Bộ Tài chính", "request")]
    assert reading.targets == ()


def test_trees_among_contents_are_works_and_the_last_basis_ends_before_who_issues() -> None:
    text = (
        "KẾ HOẠCH\nXây dựng nông thôn mới\n\n"
        "Căn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024;\n"
        "Xét đề nghị của Trưởng phòng Kinh tế tại Tờ trình số 09/TTr-KT ngày 12/02/2026,\n"
        "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\n"
        "I. MỤC TIÊU, NỘI DUNG\n\n1. Nội dung thực hiện\n\n"
        "- Trồng mới 1.500 cây xanh (từ thôn 1 đến thôn 5);\n"
    )
    reading = read_text(text)
    assert [basis.number for basis in reading.bases] == [None, "09/TTr-KT"]
    assert reading.clauses[0].text.startswith("Ủy ban nhân dân xã ban hành")
    assert [(w.action, w.quantity) for w in reading.works] == [("trồng mới", 1500)]
    assert "bracket_open" not in {finding.code for finding in reading.findings}
