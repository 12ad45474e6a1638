"""The judge: total, monotone, never met by what is unknown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.criteria.rules import (
    Confidence,
    Direction,
    Indicator,
    Kind,
    Outcome,
    Reading,
    Threshold,
    bound_text,
    judge,
)
from thonmoi.criteria.rules.reasons import SENTENCES

GROUPS = ["chung", "dnb", "tn", ""]
NUMERIC = [Kind.PERCENT, Kind.NUMBER, Kind.MONEY]
UPWARD = [Direction.AT_LEAST, Direction.ABOVE, Direction.ABOUT, Direction.RANGE]
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=8),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.just(Decimal("1E+999999")),
    st.just(Decimal("sNaN")),
)
THRESHOLDS = st.builds(
    Threshold,
    group=st.sampled_from(GROUPS[:3]),
    value=st.one_of(st.none(), st.decimals(), st.text(max_size=5), st.just("Đạt")),
    year=st.sampled_from([None, 2022, 2025]),
    high=st.one_of(st.none(), st.decimals()),
    confidence=st.sampled_from(list(Confidence)),
    detail=st.sampled_from(["", "ở xã có hơn 3 trường"]),
)
INDICATORS = st.builds(
    Indicator,
    code=st.just("1.1"),
    name=st.just("Chỉ tiêu"),
    kind=st.sampled_from(list(Kind)),
    direction=st.sampled_from(list(Direction)),
    unit=st.sampled_from(["", "%", "mức độ"]),
    thresholds=st.lists(THRESHOLDS, max_size=4).map(tuple),
    scale=st.sampled_from([(), ("Chưa đạt", "Đạt", "Khá", "Tốt"), ("1", "2", "3")]),
    wording=st.sampled_from(list(Confidence)),
    upper_bound=st.one_of(st.none(), st.just(Decimal("97.74"))),
    also=st.sampled_from(["", "có ít nhất 01 trường mức độ 2"]),
)
READINGS = st.one_of(st.none(), st.builds(Reading, VALUES, st.booleans()))


def percent(*rows: Threshold, **more) -> Indicator:
    return Indicator("15.1", "Bảo hiểm y tế", Kind.PERCENT, Direction.AT_LEAST, "%", rows, **more)


def row(group: str, value: str | None, **more) -> Threshold:
    return Threshold(
        group, None if value is None else Decimal(value), confidence=Confidence.RECALLED, **more
    )


def outcome_of(indicator, value, group="dnb", year=2025) -> Outcome:
    return judge(indicator, Reading(value), group, year).outcome


def test_a_recalled_threshold_is_judged_and_marked():
    verdict = judge(
        percent(row("chung", "95"), wording=Confidence.FOUND), Reading(Decimal(97)), "dnb", 2025
    )
    assert verdict.outcome is Outcome.MET
    assert verdict.mark is Confidence.RECALLED
    assert verdict.requirement == "≥ 95%"
    assert dict(verdict.reason.params) == {"value": "97%", "required": "≥ 95%"}


def test_a_group_marked_unknown_does_not_fall_back():
    line = percent(row("chung", "98"), row("tdmnpb", "95"), row("dnb", None))
    assert outcome_of(line, Decimal(100)) is Outcome.PERSON_DECIDES
    assert outcome_of(line, Decimal(97), "dbsh") is Outcome.NOT_MET
    assert outcome_of(line, Decimal(97), "tdmnpb") is Outcome.MET
    verdict = judge(line, Reading(Decimal(100)), "dnb", 2025)
    assert verdict.reason.code == "threshold.unknown_for_group"
    assert verdict.requirement == ""


def test_a_unit_without_a_group_is_judged_only_by_what_holds_for_all():
    assert outcome_of(percent(row("chung", "95")), Decimal(96), "") is Outcome.MET
    mixed = percent(row("chung", "95"), row("dnb", "98"))
    assert outcome_of(mixed, Decimal(99), None) is Outcome.PERSON_DECIDES


def test_thresholds_of_a_year_hold_for_that_year_only():
    line = Indicator(
        "10.1", "Thu nhập", Kind.MONEY, Direction.AT_LEAST, "triệu đồng/người/năm",
        (row("dnb", "62", year=2022), row("dnb", None, year=2025), row("chung", "57", year=2025)),
    )  # fmt: skip
    assert judge(line, Reading(Decimal(63)), "dnb", 2022).requirement == (
        "≥ 62 triệu đồng/người/năm"
    )
    assert outcome_of(line, Decimal(63), year=2022) is Outcome.MET
    assert outcome_of(line, Decimal(90), year=2025) is Outcome.PERSON_DECIDES
    assert outcome_of(line, Decimal(90), year=2023) is Outcome.PERSON_DECIDES
    assert outcome_of(line, Decimal(90), year=None) is Outcome.PERSON_DECIDES


def test_an_upper_bound_is_told_but_never_judged_by():
    line = percent(upper_bound=Decimal("97.74"))
    verdict = judge(line, Reading(Decimal("97.74")), "dnb", 2025)
    assert verdict.outcome is Outcome.PERSON_DECIDES
    assert verdict.reason.code == "threshold.bounded"
    assert bound_text(line) == "không quá 97,74%"


def test_near_a_threshold_is_still_met_or_not_met():
    line = percent(row("chung", "95"))
    just_short = judge(line, Reading(Decimal("94.6")), "dnb", 2025)
    assert (just_short.outcome, just_short.is_near) == (Outcome.NOT_MET, True)
    just_there = judge(line, Reading(Decimal("95.4")), "dnb", 2025)
    assert (just_there.outcome, just_there.is_near) == (Outcome.MET, True)
    assert not judge(line, Reading(Decimal(90)), "dnb", 2025).is_near
    full = judge(percent(row("chung", "100")), Reading(Decimal(100)), "dnb", 2025)
    assert (full.outcome, full.is_near, full.requirement) == (Outcome.MET, False, "100%")


def test_about_is_reached_at_n_and_a_person_concludes_below():
    line = Indicator(
        "x", "Việc làm", Kind.NUMBER, Direction.ABOUT, "người", (row("chung", "4342"),)
    )
    assert outcome_of(line, Decimal(4342)) is Outcome.MET
    below = judge(line, Reading(Decimal(4000)), "dnb", 2025)
    assert below.outcome is Outcome.PERSON_DECIDES
    assert below.share == Decimal("92.12")
    assert below.requirement == "khoảng 4.342 người"


def test_a_range_is_reached_at_its_lower_end():
    line = Indicator(
        "x", "OCOP", Kind.NUMBER, Direction.RANGE, "sản phẩm",
        (row("chung", "1", high=Decimal(3)),),
    )  # fmt: skip
    assert [outcome_of(line, Decimal(n)) for n in (0, 1, 3, 4)] == [
        Outcome.NOT_MET, Outcome.MET, Outcome.MET, Outcome.MET,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Tốt", Outcome.MET),
        ("kha", Outcome.MET),
        ("Đạt", Outcome.NOT_MET),
        ("Xuất sắc", Outcome.PERSON_DECIDES),
        (True, Outcome.PERSON_DECIDES),
        (None, Outcome.NO_DATA),
    ],
)
def test_grades_are_held_against_their_scale(given, expected):
    line = Indicator(
        "3.6", "4 tại chỗ", Kind.ORDINAL, Direction.AT_LEAST, "xếp loại",
        (Threshold("chung", "Khá"),), scale=("Chưa đạt", "Đạt", "Khá", "Tốt"),
    )  # fmt: skip
    assert outcome_of(line, given) is expected


def test_numbered_grades_take_numbers():
    line = Indicator(
        "5.3", "Phổ cập", Kind.ORDINAL, Direction.AT_LEAST, "mức độ",
        (Threshold("chung", "3"),), scale=("1", "2", "3"),
    )  # fmt: skip
    assert outcome_of(line, Decimal("3.0")) is Outcome.MET
    assert outcome_of(line, Decimal(2)) is Outcome.NOT_MET
    assert judge(line, None, "dnb", 2025).requirement == "mức độ 3"


def test_what_is_passed_or_not_is_said_by_yes_or_no():
    line = Indicator(
        "1.1", "Quy hoạch", Kind.BOOLEAN, Direction.PASS, thresholds=(Threshold("chung", "Đạt"),)
    )
    assert outcome_of(line, True) is Outcome.MET
    assert outcome_of(line, False) is Outcome.NOT_MET
    assert outcome_of(line, Decimal(1)) is Outcome.PERSON_DECIDES
    assert judge(line, None, "dnb", 2025).requirement == "Đạt"


def test_a_further_condition_in_words_goes_to_a_person():
    line = percent(row("chung", "100"), also="có ít nhất 01 trường mức độ 2")
    assert outcome_of(line, Decimal(100)) is Outcome.PERSON_DECIDES
    assert outcome_of(line, Decimal(99)) is Outcome.NOT_MET


def test_missing_is_not_zero_and_not_applicable_has_its_own_answer():
    line = percent(row("chung", "95"))
    assert judge(line, None, "dnb", 2025).outcome is Outcome.NO_DATA
    assert outcome_of(line, Decimal(0)) is Outcome.NOT_MET
    assert (
        judge(line, Reading(None, is_not_applicable=True), "dnb", 2025).outcome
        is Outcome.NOT_APPLICABLE
    )


@given(INDICATORS, READINGS, st.sampled_from([*GROUPS, None]), st.sampled_from([None, 2022, 2025]))
def test_the_judge_is_total_and_says_why(indicator, reading, group, year):
    verdict = judge(indicator, reading, group, year)
    assert verdict.outcome in Outcome
    assert verdict.reason.code in SENTENCES
    assert str(verdict.reason.sentence)


@given(INDICATORS, READINGS, st.sampled_from([*GROUPS, None]), st.sampled_from([None, 2022, 2025]))
def test_what_is_unknown_is_never_met(indicator, reading, group, year):
    verdict = judge(indicator, reading, group, year)
    if not verdict.requirement:
        assert verdict.outcome not in (Outcome.MET, Outcome.NOT_MET)
    if reading is None or reading.value is None:
        assert verdict.outcome in (Outcome.NO_DATA, Outcome.NOT_APPLICABLE)


@given(
    st.sampled_from(NUMERIC),
    st.sampled_from(UPWARD),
    st.decimals(-1000, 1000, places=2),
    st.decimals(-2000, 2000, places=3),
    st.decimals(-2000, 2000, places=3),
)
def test_more_is_never_worse_where_more_is_asked(kind, direction, low, one, other):
    rank = {Outcome.NOT_MET: 0, Outcome.PERSON_DECIDES: 1, Outcome.MET: 2}
    asked = Threshold("chung", low, high=low + 5)
    line = Indicator("x", "y", kind, direction, thresholds=(asked,))
    less, more = sorted((one, other))
    assert rank[outcome_of(line, less)] <= rank[outcome_of(line, more)]


@given(
    st.sampled_from([Direction.AT_MOST, Direction.BELOW]),
    st.decimals(-1000, 1000, places=2),
    st.decimals(-2000, 2000, places=3),
    st.decimals(-2000, 2000, places=3),
)
def test_less_is_never_worse_where_little_is_asked(direction, low, one, other):
    line = Indicator("x", "y", Kind.PERCENT, direction, thresholds=(Threshold("chung", low),))
    less, more = sorted((one, other))
    if outcome_of(line, more) is Outcome.MET:
        assert outcome_of(line, less) is Outcome.MET
