"""Numbers, identities and days of documents."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.kernel.errors import Invalid
from thonmoi.library.rules import check_dates, clean_number, identity

TODAY = date(2025, 6, 17)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2790/HD- UBND", "2790/HD-UBND"),
        (" 1361 / QĐ-UBND ", "1361/QĐ-UBND"),
        ("318/QĐ-TTg", "318/QĐ-TTg"),
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("25/2021/QH15", "25/2021/QH15"),
        ("1662/NQ-UBTVQH15", "1662/NQ-UBTVQH15"),
        ("19-NQ/TW", "19-NQ/TW"),
        ("05a/KH-UBND", "05a/KH-UBND"),
        ("12/TB-BCĐ.NTM", "12/TB-BCĐ.NTM"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_numbers_as_offices_write_them(text, number):
    assert clean_number(text) == number


@pytest.mark.parametrize("text", ["số 5", "5", "/QĐ-UBND", "QĐ-UBND", "1361/", "<b>", "1/2/3"])
def test_what_is_no_number(text):
    with pytest.raises(Invalid):
        clean_number(text)


@given(st.text(max_size=80))
def test_any_text_is_a_number_or_refused(text):
    with suppress(Invalid):
        number = clean_number(text)
        assert clean_number(number) == number


def test_one_document_however_it_is_typed():
    day = date(2024, 12, 26)
    assert identity("1/QĐ-UBND", "UBND  Huyện", day) == identity("1/qđ-ubnd", "ubnd huyện", day)
    assert identity("1/QĐ-UBND", "UBND", day) != identity("1/QĐ-UBND", "UBND", date(2025, 1, 2))
    assert identity("", "UBND", day) == ""


@pytest.mark.parametrize(
    ("days", "field"),
    [
        ((date(2025, 6, 18), None, None), "issued_on"),
        ((date(1945, 9, 1), None, None), "issued_on"),
        ((date(2025, 1, 2), date(2025, 1, 1), None), "in_force_from"),
        ((None, date(2025, 1, 2), date(2025, 1, 2)), "in_force_to"),
    ],
)
def test_days_that_cannot_be(days, field):
    with pytest.raises(Invalid) as refusal:
        check_dates(*days, today=TODAY)
    assert refusal.value.field == field


def test_days_that_can_be():
    check_dates(TODAY, TODAY, None, today=TODAY)
    check_dates(None, None, None, today=TODAY)
