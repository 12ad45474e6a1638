"""Blocks of base figures, without a database: no line is lost, nothing empty is a zero."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.monitoring.rules import BaseKind, read_block, sort_out

COMMUNES = {
    "1": ("25342", "Tân Lợi", "Xã Tân Lợi"),
    "2": ("25361", "Tân Hiệp", "Xã Tân Hiệp"),
    "3": ("25345", "Thanh Bình", "Xã Thanh Bình"),
    "4": ("25354", "Thanh Bình", "Xã Thanh Bình"),
}
HEAD = "STT\tXã\tSố hộ (hộ)\tNhân khẩu\tĐường xã (km)\tGhi chú\tTính đến ngày\tNguồn"
TODAY, DAY = date(2025, 6, 17), date(2025, 1, 1)
LATEST = {"1": {"households": (Decimal(1300), DAY)}}


def read(*lines):
    return read_block("\n".join(lines), COMMUNES)


def kept(*lines, is_sure=False):
    return sort_out(read(*lines), LATEST, on=DAY, today=TODAY, is_sure=is_sure)


def test_heads_give_the_columns_in_any_order():
    block = read(HEAD, "1\tXã Tân Lợi\t1.312\t5.280 người\t12,5\tx\t31/12/2024\tNiên giám 2024")
    (one,) = block.lines
    assert (block.head, one.unit, one.problems) == (HEAD, "1", ())
    assert dict(one.figures) == {
        BaseKind.HOUSEHOLDS: 1312,
        BaseKind.PEOPLE: 5280,
        BaseKind.COMMUNE_ROADS: Decimal("12.5"),
    }
    assert (one.on, one.source) == (date(2024, 12, 31), "Niên giám 2024")


def test_without_heads_the_usual_order_and_an_empty_cell_is_no_zero():
    (one,) = read("25342;1.312;;-;0").lines
    assert dict(one.figures) == {BaseKind.HOUSEHOLDS: 1312, BaseKind.HAMLETS: 0}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Tổng cộng\t9.000", "xã"),
        ("Thanh Bình\t900", "mã"),
        ("Tân Lợi\tnhiều", "Số hộ"),
        ("Tân Lợi\t-5", "nhỏ hơn 0"),
        ("Tân Lợi\t\t", "số liệu"),
        ("Tân Lợi\t\t\t\t\t1.234", "Đường xã"),
    ],
)
def test_what_cannot_be_taken_says_why(line, said):
    (one,) = read(line).lines
    assert said in " ".join(map(str, one.problems))
    assert kept(line).waiting[0].text == line
    assert kept(line).taken == ()


def test_what_is_far_from_the_last_figure_waits_until_somebody_is_sure():
    assert "1.300" in str(kept("Tân Lợi\t130").waiting[0].problems[0])
    (one,) = kept("Tân Lợi\t130", is_sure=True).taken
    assert one.figures == ((BaseKind.HOUSEHOLDS, 130),)


def test_twice_the_same_is_kept_once():
    found = kept("Tân Lợi\t1.300\t5.200", "Tân Lợi\t1.300")
    assert [dict(one.figures) for one in found.taken] == [{BaseKind.PEOPLE: 5200}]
    assert (found.unchanged, len(found.waiting)) == (1, 1)


def test_a_day_ahead_waits():
    assert kept("Xã\tSố hộ\tNgày", "Tân Lợi\t1.310\t18/6/2025").waiting
    assert kept("Xã\tSố hộ\tNgày", "Tân Lợi\t1.310\t17/6/2025").taken


@given(st.lists(st.sampled_from(["Tân Lợi", "x", "1.300", "12,5", "-", "", "Số hộ", "31/2/2025"])))
def test_no_line_is_lost(cells):
    block = read("\t".join(cells[:5]), "\t".join(cells[5:]))
    found = sort_out(block, {}, on=DAY, today=TODAY, is_sure=False)
    assert len(found.taken) + len(found.waiting) == len(block.lines)
    for line in found.taken:
        assert line.unit
        assert all(value >= 0 for _kind, value in line.figures)
