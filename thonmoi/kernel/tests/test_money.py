"""Amounts of đồng as they are typed: one reading, or a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.money import money_words, parse_money
from thonmoi.kernel.numbers import format_number

MILLION, BILLION = 10**6, 10**9


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("850.000.000", 850 * MILLION),
        ("850000000 đ", 850 * MILLION),
        ("850 000 000 đồng", 850 * MILLION),
        ("500 triệu", 500 * MILLION),
        ("500 Triệu đồng", 500 * MILLION),
        ("500tr", 500 * MILLION),
        ("500 trieu", 500 * MILLION),
        ("1,2 tỷ", 1200 * MILLION),
        ("1,25 tỉ đồng", 1250 * MILLION),
        ("2 tỷ rưỡi", 2500 * MILLION),
        ("1 tỷ 250 triệu", 1250 * MILLION),
        ("3 tỷ 4 triệu 500 nghìn", 3_004_500_000),
        ("150k", 150_000),
        ("0", 0),
    ],
)
def test_what_is_read(typed, amount):
    assert parse_money(typed) == amount


@pytest.mark.parametrize(
    "typed",
    ["1.200 triệu", "1.2 tỷ", "1 tỷ 2", "1,2 tỷ 300 triệu", "1 tỷ 1000 triệu", "5 triệu 2 tỷ"],
)
def test_what_can_be_read_in_two_ways_is_asked_about(typed):
    with pytest.raises(Invalid) as refusal:
        parse_money(typed)
    assert refusal.value.code == "money.ambiguous"
    assert typed in str(refusal.value)


@pytest.mark.parametrize(
    "typed",
    ["", "triệu", "khoảng 500 triệu", "1,5", "0,0000001 triệu", "-5 triệu", "1tr5", "9" * 30],
)
def test_what_is_no_amount(typed):
    with pytest.raises(Invalid):
        parse_money(typed)


@given(st.integers(0, 10**15))
def test_an_amount_comes_back_as_it_was_shown(amount):
    assert parse_money(format_number(amount)) == parse_money(money_words(amount)) == amount


@given(st.integers(0, 10**6), st.sampled_from(["triệu", "tỷ", "nghìn"]))
def test_a_unit_is_a_factor(count, unit):
    factor = {"nghìn": 1000, "triệu": MILLION, "tỷ": BILLION}[unit]
    assert parse_money(f"{count} {unit}") == count * factor


@given(st.text(alphabet="0123456789.,- tỷriệuđồngk", max_size=20))
def test_whatever_is_typed_is_read_or_refused(typed):
    try:
        assert isinstance(parse_money(typed), int)
    except Invalid:
        pass
