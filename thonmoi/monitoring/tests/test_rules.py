"""Pure rules: which conclusion holds, what a cell means."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.criteria.rules import Direction, Indicator, Kind, Standing
from thonmoi.monitoring import cells, rules

PERCENT = Indicator("18.7", "Tỷ lệ", Kind.PERCENT, Direction.AT_LEAST, unit="%")
PASS = Indicator("1.1", "Có quy hoạch", Kind.BOOLEAN, Direction.PASS)
GRADE = Indicator(
    "3.6", "Xếp loại", Kind.ORDINAL, Direction.AT_LEAST, scale=("Chưa đạt", "Khá", "Tốt")
)
STANDINGS = st.sampled_from(list(rules.CONCLUSIONS))


def said(standing, day=1, part="", key=0):
    at = datetime(2025, 6, day, tzinfo=UTC)
    return rules.Concluded(standing, date(2025, 6, day), at, part, key)


def test_nothing_concluded_is_no_data():
    assert rules.holding([]) == (Standing.NO_DATA, None)


def test_the_latest_holds_whatever_the_order():
    old, new = said(Standing.NOT_MET, 1), said(Standing.MET, 2)
    assert rules.holding([new, old]) == rules.holding([old, new]) == (Standing.MET, new)


def test_of_parts_the_weaker_holds():
    whole = said(Standing.NOT_MET, 1)
    army = said(Standing.MET, 2, "19.1")
    police = said(Standing.MET, 3, "19.2")
    parts = ("19.1", "19.2")
    assert rules.holding([whole, army], parts)[0] is Standing.NOT_MET
    assert rules.holding([whole, army, police], parts)[0] is Standing.MET
    assert rules.holding([army], parts)[0] is Standing.NO_DATA


@given(st.lists(st.tuples(STANDINGS, st.integers(1, 28)), max_size=8))
def test_a_standing_is_always_one_that_was_said(found):
    given_ = [said(s, d, key=i) for i, (s, d) in enumerate(found)]
    standing, deciding = rules.holding(given_)
    assert (standing is Standing.NO_DATA) == (not given_)
    assert deciding is None or deciding.standing is standing


@pytest.mark.parametrize(
    ("indicator", "typed", "value"),
    [
        (PERCENT, "97,74", "97.74"),
        (PERCENT, " 97,74% ", "97.74"),
        (PERCENT, "0", "0"),
        (PERCENT, "100", "100"),
        (PASS, "Đạt", "true"),
        (PASS, "chưa đạt", "false"),
        (GRADE, "khá", "Khá"),
    ],
)
def test_meaning(indicator, typed, value):
    assert cells.mean(indicator, typed) == cells.Meaning(value)


@pytest.mark.parametrize(
    ("indicator", "typed", "offers"),
    [
        (PERCENT, "786", ("78,6",)),
        (PERCENT, "abc", ()),
        (PERCENT, "-1", ()),
        (PASS, "có thể", ()),
        (GRADE, "Giỏi", ()),
    ],
)
def test_what_cannot_be_taken_says_why(indicator, typed, offers):
    meaning = cells.mean(indicator, typed)
    assert (meaning.value, meaning.offers) == ("", offers)
    assert meaning.error


def test_what_can_be_read_in_two_ways_is_asked_about():
    meaning = cells.mean(PERCENT, "91.67")
    assert meaning.value == ""
    assert "91,67" in meaning.offers


@given(st.text(max_size=60), st.sampled_from([PERCENT, PASS, GRADE]))
def test_meaning_never_fails_and_its_value_is_a_reading(typed, indicator):
    meaning = cells.mean(indicator, typed)
    reading = cells.reading_of(indicator, meaning.value)
    assert (reading.value is None) == (meaning.value == "")
    assert not (meaning.value and meaning.error)


@given(st.decimals(0, 100, places=2))
def test_a_rate_shown_is_the_rate_typed(rate):
    meaning = cells.mean(PERCENT, cells.shown(PERCENT, str(rate)))
    assert Decimal(meaning.value) == rate


@pytest.mark.parametrize(
    ("verifier", "entered", "may"), [(1, 2, True), (1, 1, False), (None, None, True)]
)
def test_who_entered_may_not_verify(verifier, entered, may):
    assert rules.may_verify(verifier_id=verifier, entered_by_id=entered) is may
