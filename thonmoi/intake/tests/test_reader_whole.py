"""No text makes the reader crash or lose a line; the samples and copies are read well."""

import io
import time
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thonmoi.intake.reader import account, read, read_text
from thonmoi.ops.bench.readplan import Score, measured, totals

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
