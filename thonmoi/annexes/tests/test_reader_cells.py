"""What a cell requires, in every shape that annexes write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.annexes.reader.figures import asked
from thonmoi.annexes.reader.units import unit_of

SURE = {
    "≥ 95%": ("95", "percent", "at_least", "%"),
    ">=95%": ("95", "percent", "at_least", "%"),
    "≤ 1%": ("1", "percent", "at_most", "%"),
    "< 5%": ("5", "percent", "below", "%"),
    "> 90,5%": ("90.5", "percent", "above", "%"),
    "100%": ("100", "percent", "at_least", "%"),
    ">= 65 (triệu đồng/người)": ("65", "money", "at_least", "triệu đồng/người"),
    "Tối thiểu 80%": ("80", "percent", "at_least", "%"),
    "Từ 80% trở lên": ("80", "percent", "at_least", "%"),
    "Không quá 5%": ("5", "percent", "at_most", "%"),
    "≥ 01 mô hình": ("1", "number", "at_least", "mô hình"),
    "01 mô hình trở lên": ("1", "number", "at_least", "mô hình"),
    "≥ 95% (1)": ("95", "percent", "at_least", "%"),
    "≥ 95%¹": ("95", "percent", "at_least", "%"),
    "Khoảng 80%": ("80", "percent", "about", "%"),
    "Đạt": ("Đạt", "boolean", "pass", ""),
}
DOUBTFUL = {
    "": "cell.blank",
    "-": "cell.dash",
    "Không": "cell.no",
    "95%": "cell.no-sign",
    "02": "cell.no-sign",
    "1.000": "cell.ambiguous",
    "90 - 80%": "cell.range",
    "≥ 55% (≥ 40% từ hệ thống cấp nước tập trung)": "cell.also",
    "100% không lầy lội vào mùa mưa": "cell.rest",
    "Đạt (nếu có)": "cell.rest",
    "Mức 1/Mức 2": "cell.words",
    "Mức độ 2": "cell.level",
}


@pytest.mark.parametrize("text", SURE)
def test_what_is_clear_is_read_without_doubt(text):
    found = asked(text)
    assert (found.value, found.kind, found.direction, found.unit) == SURE[text]
    assert not found.why and not found.rest


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_is_doubtful_says_why(text):
    assert DOUBTFUL[text] in asked(text).why


def test_a_range_has_both_ends():
    for text in ("80 - 90%", "từ 80% đến 90%", "80% – 90%"):
        found = asked(text)
        assert (found.value, found.high, found.direction) == ("80", "90", "range"), text


def test_what_the_province_sets_is_not_known():
    for text in ("UBND cấp tỉnh quy định cụ thể", "Ủy ban nhân dân tỉnh quy định", "Tỉnh quy định"):
        found = asked(text)
        assert found.is_delegated and found.value is None, text


def test_what_is_not_asked_is_no_figure():
    found = asked("Không quy định")
    assert found.value is None and found.rest == "Không quy định"


def test_a_further_condition_is_kept():
    assert asked("≥ 55% (≥ 40% nước tập trung)").rest == "(≥ 40% nước tập trung)"


def test_the_unit_of_a_name():
    assert unit_of("Thu nhập bình quân đầu người (triệu đồng/người)") == "triệu đồng/người"
    assert unit_of("Tỷ lệ hộ nghèo (%)") == "%"
    assert unit_of("Trường học (mầm non, tiểu học)") == ""


@given(st.text(max_size=60))
def test_never_raises_and_loses_nothing(text):
    found = asked(text)
    assert found.value is not None or found.rest or found.why or found.is_delegated
