"""Numbers: Vietnamese in and out; what is ambiguous is asked."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import (
    Ambiguous,
    format_number,
    format_percent,
    json_number,
    pad_count,
    parse_number,
    percent,
)

DECIMALS = st.decimals(min_value=-(10**15), max_value=10**15, places=4)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("06", "6"),
        ("1234,5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("97,74%", "97.74"),
        ("97,74 %", "97.74"),
        (" 0,15\u00a0", "0.15"),
        ("1 234 567", "1234567"),
        ("1\u202f234,5", "1234.5"),
        ("-4,2", "-4.2"),
        ("− 4", "-4"),
        ("1,234", "1.234"),
        ("1,234.5", "1234.5"),
        ("1,234,567", "1234567"),
        ("-0", "0"),
    ],
)
def test_reads_what_offices_write(text, value):
    assert parse_number(text) == Decimal(value)


def test_a_dot_groups_thousands_in_a_whole_number_field():
    assert parse_number("1.234", whole=True) == 1234
    assert parse_number("12.000,0", whole=True) == 12000


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("1.234", ["1234", "1.234"]),
        ("-1.234", ["-1234", "-1.234"]),
        ("91.67", ["91.67"]),
        ("0.123", ["0.123"]),
        ("1234.567", ["1234.567"]),
        ("91.67%", ["91.67"]),
    ],
)
def test_a_single_dot_is_asked_about_where_decimals_are_allowed(text, candidates):
    with pytest.raises(Ambiguous) as caught:
        parse_number(text)
    assert caught.value.code == "number.ambiguous"
    assert caught.value.candidates == tuple(Decimal(value) for value in candidates)


def test_an_english_thousand_is_asked_about_in_a_whole_number_field():
    with pytest.raises(Ambiguous) as caught:
        parse_number("1,234", whole=True)
    assert caught.value.candidates == (Decimal(1234),)


@pytest.mark.parametrize("text", ["91.67", "91,67", "0.123", "4,5"])
def test_a_whole_number_field_takes_no_decimals(text):
    with pytest.raises(Invalid) as caught:
        parse_number(text, whole=True)
    assert caught.value.code == "number.not_whole"


@pytest.mark.parametrize(
    "text",
    [
        "đạt",
        "12a",
        "NaN",
        "nan",
        "Infinity",
        "-inf",
        "1e5",
        "١٢",
        "１２",
        "²",
        "1,2,3",
        "1.2.3",
        "12 34",
        "1..234",
        ",5",
        "5,",
        "5.",
        "-",
        "%",
        "1-3",
        "+-4",
        "--4",
        "1.234,5.6",
        "5%%",
        "1,234.5,6",
        "0x10",
        "1_000",
        "1.23,4",
    ],
)
def test_refuses_what_is_no_number(text):
    with pytest.raises(Invalid) as caught:
        parse_number(text)
    assert caught.value.code == "number.not_a_number"


def test_empty_and_huge_have_refusals_of_their_own():
    with pytest.raises(Invalid) as caught:
        parse_number(" \u200b ")
    assert caught.value.code == "number.empty"
    with pytest.raises(Invalid) as caught:
        parse_number("9" * 19)
    assert caught.value.code == "number.too_large"


def test_writes_as_offices_do():
    assert format_number(Decimal("1234567.890")) == "1.234.567,89"
    assert format_number(Decimal("97.745"), 2) == "97,75"
    assert format_number(100, 2) == "100,00"
    assert format_number(Decimal("1E+3")) == "1.000"
    assert format_number(Decimal("-0.00"), 1) == "0,0"
    assert format_number(-1234) == "-1.234"
    assert format_number(Decimal("1234.5"), grouping=False) == "1234,5"
    assert format_percent(Decimal("97.74")) == "97,74%"
    assert json_number(Decimal("97.740")) == "97.74"


def test_small_counts_are_padded():
    assert [pad_count(n) for n in (0, 6, 12, 4342)] == ["0", "06", "12", "4.342"]


def test_percent_rounds_half_up_and_has_no_answer_for_nothing():
    assert percent(1, 3) == Decimal("33.33")
    assert percent(1, 8, 0) == 13
    assert percent(5, 0) is None


@given(DECIMALS)
def test_what_is_written_without_groups_reads_back(value):
    assert parse_number(format_number(value, grouping=False)) == value


@given(DECIMALS)
def test_what_is_written_with_groups_reads_back_or_is_asked(value):
    try:
        assert parse_number(format_number(value)) == value
    except Ambiguous as asked:
        assert value in asked.candidates


@given(st.integers(-(10**17), 10**17))
def test_whole_numbers_read_back_from_a_whole_number_field(value):
    assert parse_number(format_number(value), whole=True) == value


@given(st.text(max_size=30), st.booleans())
def test_reading_answers_or_refuses(text, whole):
    try:
        assert parse_number(text, whole).is_finite()
    except Invalid as refused:
        assert refused.code.startswith("number.")
