"""Groups without a database: words, pasted lists, moves; and what judging makes of them."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.criteria import rules
from thonmoi.criteria.rules import (
    Confidence,
    Direction,
    Indicator,
    Kind,
    Outcome,
    Reading,
    Threshold,
)
from thonmoi.criteria.tests.made_up import GROUPS

UNITS = {
    "1": ("25342", "Tân Lợi", "Xã Tân Lợi"),
    "2": ("25361", "Tân Hiệp", "Xã Tân Hiệp"),
    "3": ("25345", "Thanh Bình", "Xã Thanh Bình"),
    "4": ("25354", "Thanh Bình", "Xã Thanh Bình"),
}


def read(text):
    return rules.read_pasted(text, UNITS, GROUPS)


@pytest.mark.parametrize(
    ("line", "unit", "group"),
    [
        ("Tân Lợi\tNhóm 1", "1", "nhom_1"),
        ("1\tXã Tân Hiệp\t3", "2", "nhom_3"),
        ("25342; nhóm 2", "1", "nhom_2"),
        ("tan loi   NHOM 2", "1", "nhom_2"),
        (f"Tân Lợi\t{GROUPS['nhom_3']}", "1", "nhom_3"),
        ("3\tTân Lợi\t\t2\tghi chú", "1", "nhom_2"),
    ],
)
def test_lines_as_offices_write_them(line, unit, group):
    (one,) = read(line)
    assert (one.unit, one.group, one.problem) == (unit, group, "")


@pytest.mark.parametrize("line", ["Bình Long\t1", "Tân Lợi\tnhóm 7", "Thanh Bình\t1", "Xã\tNhóm"])
def test_what_cannot_be_read_says_why(line):
    (one,) = read(line)
    assert one.problem
    assert one.group == ""


@given(st.text(max_size=300))
def test_no_line_is_dropped(text):
    found = read(text)
    assert [one.text for one in found] == [s for s in map(str.strip, text.splitlines()) if s]
    assert all(one.problem or (one.unit in UNITS and one.group in GROUPS) for one in found)


def test_a_group_in_few_words():
    assert rules.group_label("nhom_1", GROUPS["nhom_1"]) == "Nhóm 1"
    assert rules.group_label("nhom_2", "Các xã còn lại") == "Nhóm 2"
    assert rules.group_label("dnb", "Đông Nam Bộ") == "Đông Nam Bộ"
    assert rules.group_label("x", "") == "X"


def test_moves_are_only_what_changes():
    held = {"a": "1", "b": "2", "c": ""}
    wanted = {"a": "1", "b": "3", "c": "2", "d": ""}
    assert [(m.unit, m.before, m.after) for m in rules.moves(held, wanted)] == [
        ("b", "2", "3"),
        ("c", "", "2"),
    ]


def _range(low_high):
    return Indicator(
        "2.1",
        "Sản phẩm",
        Kind.NUMBER,
        Direction.RANGE,
        default_group="",
        wording=Confidence.FOUND,
        thresholds=tuple(
            Threshold(g, Decimal(low), high=Decimal(high), confidence=Confidence.FOUND)
            for g, (low, high) in low_high.items()
        ),
    )


def test_s18_groups_a_range_is_reached_by_the_lower_end_of_the_own_group():
    line = _range({"nhom_1": (3, 5), "nhom_2": (1, 3)})
    two = Reading(Decimal(2))
    assert rules.judge(line, two, "nhom_1", 2025).outcome is Outcome.NOT_MET
    assert rules.judge(line, two, "nhom_2", 2025).outcome is Outcome.MET
    assert rules.judge(line, Reading(Decimal(9)), "nhom_2", 2025).outcome is Outcome.MET


def test_s18_groups_without_a_group_a_person_decides_and_no_default_is_taken():
    line = _range({"nhom_1": (3, 5), "nhom_2": (1, 3)})
    told = rules.judge(line, Reading(Decimal(9)), "", 2025)
    assert (told.outcome, told.reason.code) == (
        Outcome.PERSON_DECIDES,
        "threshold.group_missing",
    )
    general = replace(_range({"chung": (1, 2), "nhom_1": (3, 5)}), default_group="chung")
    assert rules.judge(general, Reading(Decimal(9)), "", 2025).outcome is Outcome.PERSON_DECIDES
    same = replace(_range({"chung": (1, 2)}), default_group="chung")
    assert rules.judge(same, Reading(Decimal(9)), "", 2025).outcome is Outcome.MET
