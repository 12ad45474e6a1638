"""The paper: measured against the decree, equal for equals; text, annexes and matrix agree."""

import re
from dataclasses import replace

import pytest

from thonmoi.criteria.rules import Standing
from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.docx import to_docx
from thonmoi.paper.model import SIMULATED as MARK
from thonmoi.paper.model import DocDate, Heading, Table, plain
from thonmoi.paper.page import to_page
from thonmoi.paper.pdf import to_pdf
from thonmoi.reports.document import Receiver, compose
from thonmoi.reports.facts import parse
from thonmoi.reports.facts.canonical import canonical
from thonmoi.reports.narrative import Para, narrative
from thonmoi.reports.tables.matrix import SIGNS, sign
from thonmoi.reports.tests.samples import FACTS, FRAME, SIMULATED, TAN_LOI


def paper(facts=FACTS, frame=FRAME, **more):
    return compose(facts, narrative(facts, frame.issuer_name), frame, **more)


def tables(document):
    return [b for annex in document.annexes for b in annex.body if isinstance(b, Table)]


@pytest.mark.parametrize("facts", [FACTS, SIMULATED, replace(FACTS, plan=None, targets=())])
def test_the_file_is_as_the_decree_asks(facts):
    found = check_docx(to_docx(paper(facts)))
    assert faults(found) == []
    assert len(found) > 100


def test_equal_facts_equal_bytes():
    again = parse(canonical(FACTS))
    assert to_docx(paper()) == to_docx(paper(again))
    assert to_pdf(paper()) == to_pdf(paper(again))


def test_issuer_signer_and_receivers_are_data():
    other = replace(
        FRAME,
        issuer=("Văn phòng B",),
        authority=("KT. Trưởng phòng",),
        position="Phó Trưởng phòng",
        receivers=(Receiver("Sở A"), Receiver("Phòng C", is_addressed=False)),
    )
    document = paper(frame=other)
    assert document.letterhead.issuer == ("Văn phòng B",)
    assert document.signature.authority == ("KT. Trưởng phòng",)
    assert document.addressees == ("Sở A",)
    assert document.recipients.to == ("Như trên", "Phòng C")


def test_the_four_receivers_are_addressed():
    assert len(paper().addressees) == 4
    assert paper().recipients.to == ("Như trên",)


def test_number_and_day_stay_blank_until_recorded():
    assert paper().letterhead.number is None
    assert paper().letterhead.date.day is None
    known = paper(number="15/BC-VPĐP", on=DocDate(2025, 6, 16)).letterhead
    assert (known.number, known.symbol, known.date.day) == ("15", "BC-VPĐP", 16)


def test_the_skeleton_stands_whole():
    headings = [b for b in paper().body if isinstance(b, Heading)]
    assert [b.label for b in headings if b.level == 1] == ["I.", "II.", "III.", "IV.", "V."]
    assert [b.label for b in headings if b.level == 2] == [
        "1.", "2.", "3.", "4.", "5.", "6.", "1.", "2.", "3."
    ]  # fmt: skip


def test_simulated_data_is_marked_on_every_page():
    assert paper(SIMULATED).marks == (MARK,)
    assert paper().marks == ()
    assert to_page(paper(SIMULATED)).count(MARK) == 1 + len(paper(SIMULATED).annexes)


def test_the_matrix_holds_every_standing():
    matrix = tables(paper())[0]
    row = next(row for row in matrix.rows if row.cells[1] == "Tân Lợi")
    assert row.cells[3:23] == tuple(sign(mark) for mark in TAN_LOI.marks)
    assert row.cells[23] == "15/20"
    assert {SIGNS[standing] for standing in Standing} == set(SIGNS.values())


def test_the_matrix_sums_its_own_rows():
    matrix = tables(paper())[0]
    rows = [row for row in matrix.rows if not row.is_total]
    counts, shares, means = (row for row in matrix.rows if row.is_total)
    for column in range(20):
        met = sum(str(row.cells[3 + column]).startswith("Đ") for row in rows)
        assert counts.cells[1 + column] == met
        assert shares.cells[1 + column] == f"{met * 100 // len(rows)}"
    assert counts.cells[21] == str(sum(counts.cells[1:21]))
    assert means.cells[21] == "15,00"


def test_text_and_annexes_say_the_same():
    document = paper()
    text = " ".join(plain(b.text) for b in document.body if hasattr(b, "text"))
    whole, bands, targets, works = (tables(document)[n] for n in (0, 2, 3, 4))
    for row in whole.rows[:2]:
        assert f"Xã {row.cells[1]} (" in text
        assert f"đạt {row.cells[23]} tiêu chí" in text
    assert f"đề ra {len(targets.rows):02} mục tiêu" in text
    assert f"nêu {len(works.rows):02} công trình" in text
    filled = [row for row in bands.rows if row.cells[1] and not row.is_total]
    assert [f"{row.cells[1]:02} {str(row.cells[0]).lower()}" in text for row in filled] == [True]
    assert "94,1%" in text
    assert targets.rows[1].cells[4] == "94,1%"


def test_unknown_is_said_never_zero():
    targets = tables(paper())[3]
    assert targets.rows[0].cells[4:6] == ("chưa có số liệu", "chưa có số liệu")
    assert all(row.cells[-1] == "chưa có số liệu" for row in tables(paper())[4].rows)


def test_words_of_a_person_become_paragraphs_and_bullets():
    words = Para("I/plan", "Đã họp.\n- Lần một.\n\n- Lần hai.")
    body = compose(FACTS, (words,), FRAME).body
    kinds = [type(b).__name__ for b in body[1:4]]
    assert kinds == ["Paragraph", "Bullet", "Bullet"]


def test_the_closing_ends_the_text():
    assert re.search(r"quý II năm 2025\./\.", to_page(paper()))
