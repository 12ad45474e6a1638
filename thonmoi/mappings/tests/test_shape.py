"""B-12 Foreign sheets by their shape: heads, hierarchy, names; without a database."""

from decimal import Decimal

import pytest
from django.utils import translation

from thonmoi.criteria.rules import Standing
from thonmoi.grids import read_book
from thonmoi.kernel.errors import Invalid
from thonmoi.mappings import applying, shape, words
from thonmoi.mappings.naming import Names, propose
from thonmoi.mappings.rules import Axis, Frame, Role, Thing
from thonmoi.mappings.tests import world

NAMES = Names(
    {"Xã Tân Lợi": Thing(Role.UNIT, "1"), "tổng": Thing(Role.TOTAL)},
    {"1": "Tân Lợi", "2": "An Khương", "3": "Thanh An"},
    {"1": ("Quy hoạch",), "2": ("Giao thông",), "3": ("Phòng, chống thiên tai", "Thủy lợi")},
    {"2.1": "Tỷ lệ đường xã được nhựa hóa", "18.7": "Tỷ lệ hộ có nhà tắm, nhà tiêu hợp vệ sinh"},
    ("ntm", "nang-cao"),
)  # fmt: skip


def drawn(content):
    sheet = read_book(content).sheets[0]
    frame = shape.guess_frame(sheet)
    marks = [
        *propose(shape.columns(sheet, frame), Axis.COLUMN, NAMES),
        *propose(shape.rows(sheet, frame), Axis.ROW, NAMES),
    ]
    return sheet, frame, marks


def test_b12_a_merged_head_names_its_columns_and_the_names_are_proposed():
    _sheet, frame, marks = drawn(world.old_year())
    assert frame == Frame(2, 3, 1)
    found = {one.words: (one.thing.role, one.thing.code) for one in marks}
    rate = next(words for words in found if "đường xã" in words)
    assert found[rate] == (Role.INDICATOR, "2.1")
    assert found["Tiêu chí / Giao thông"] == (Role.CRITERION, "2")
    assert found["Tiêu chí / Thủy lợi"] == (Role.CRITERION, "3")
    assert found["Tổng số hộ"] == (Role.BASE, "households")
    assert found["Số quyết định công nhận"] == (Role.DECISION, "ntm")
    assert found["Tân Lợi"] == (Role.UNIT, "1") and found["Tổng cộng"] == (Role.TOTAL, "")
    assert found["STT"] == found["Ghi chú"] == (Role.IGNORE, "")


def test_b11_communes_across_with_plans_set_aside_and_rows_by_their_number():
    _sheet, frame, marks = drawn(world.form())
    assert (frame.top, frame.rows, frame.label) == (2, 2, 1)
    found = {one.words: one.thing for one in marks}
    assert found["Xã Tân Lợi / TH"] == Thing(Role.UNIT, "1")
    assert found["Xã Tân Lợi / KH"].role is found["ĐVT"].role is Role.IGNORE
    assert found["Toàn huyện"].role is Role.TOTAL
    assert found["Hạ tầng / Tỷ lệ hộ có nhà tắm, nhà tiêu an toàn"] == Thing(Role.INDICATOR, "18.7")
    assert {one.unit_text for one in marks if "nhà tắm" in one.words} == {"%"}


def test_the_same_shape_is_found_again_lower_and_of_another_year():
    sheet, frame, _marks = drawn(world.old_year())
    known = shape.signature(sheet, frame)
    later = read_book(world.old_year(year=2023, shift=4))
    found = shape.locate(later, "TH", frame, known)
    assert found is not None and found[1] == Frame(6, 3, 1)
    assert shape.locate(read_book(world.form()), "TH", frame, known) is None


def test_nothing_is_dropped_in_silence():
    with translation.override("en"):
        _nothing_is_dropped()


def _nothing_is_dropped():
    sheet, frame, marks = drawn(world.old_year())
    left = [one for one in marks if one.words not in ("Tiêu chí / Giao thông", "Xã An Khương")]
    read = applying.apply(sheet, frame, left, applying.Whole(period="2022-Y"))
    said = " ".join(one.sentence for one in read.findings)
    assert "Giao thông" in said and "An Khương" in said
    cells = sum(1 for row, _column in sheet.cells if row >= frame.body and _column != frame.label)
    strays = sum("not mapped" in one.sentence for one in read.findings)
    assert len(read.filled) + read.set_aside + strays == cells
    full = applying.apply(sheet, frame, marks, applying.Whole(period="2022-Y"))
    assert "6630" in " ".join(one.sentence for one in full.findings)  # the total says 6640


def test_b12_one_indicator_over_years_and_how_criteria_are_called():
    text = 'Xã,Năm 2021,Năm 2022\nTân Lợi,90,"91,5"\nAn Khương,88,'
    sheet, frame, marks = drawn(text.encode())
    assert [one.period for one in marks if one.axis == Axis.COLUMN] == ["2021-Y", "2022-Y"]
    whole = applying.Whole(thing=Thing(Role.INDICATOR, "18.7"))
    read = applying.apply(sheet, frame, marks, whole)
    found = {(one.unit, one.period): one.cell.figure() for one in read.filled}
    assert found[("1", "2022-Y")] == Decimal("91.5") and len(found) == 3
    assert [(one.unit, one.period) for one in read.blank] == [("2", "2022-Y")]
    names = "Xã,TC1,Tiêu chí 2,Tiêu chí: Thủy lợi,Tiêu chí số 3\nTân Lợi,x,x,x,x"
    _sheet, _frame, called = drawn(names.encode())
    codes = [one.thing.code for one in called if one.thing.role is Role.CRITERION]
    assert codes == ["1", "2", "3", "3"]


def test_a_person_types_codes_and_names():
    assert NAMES.meant("18.7") == Thing(Role.INDICATOR, "18.7")
    assert NAMES.meant("tc 2") == NAMES.meant("Tiêu chí số 2") == Thing(Role.CRITERION, "2")
    assert NAMES.meant("xã an khuong") == Thing(Role.UNIT, "2")
    assert NAMES.meant("Tổng").role is Role.TOTAL and not NAMES.meant("  ")
    with pytest.raises(Invalid):
        NAMES.meant("Xã Không Có")


@pytest.mark.parametrize(
    ("text", "found"),
    [("x", "met"), ("Đạt", "met"), ("đ", "met"), ("Chưa đạt", "not_met"), ("K", "not_met"),
     ("KAD", "not_applicable"), ("gần đạt", None), ("12", None)],
)  # fmt: skip
def test_marks(text, found):
    assert words.standing(text) == (Standing(found) if found else None)


def test_decisions_in_a_cell():
    number, day = words.decided("QĐ số 1234/QĐ-UBND, ngày 15/12/2020")
    assert (number, f"{day:%Y-%m-%d}") == ("1234/QĐ-UBND", "2020-12-15")
    assert words.decided("chưa có") == ("", None)
