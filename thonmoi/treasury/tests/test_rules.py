"""Heads, cells and comparison of statements. No database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.funding.rules import PayKind
from thonmoi.grids import read_book
from thonmoi.kernel.errors import Invalid
from thonmoi.treasury import rules
from thonmoi.treasury.rules import Column, Difference, Here, Naming, Problem, There
from thonmoi.treasury.tests import world

MAY = (date(2025, 5, 1), date(2025, 5, 31))
MILLION = 10**6


def there(key=1, code="A", amount=100, on=date(2025, 5, 5), voucher="K1", **more):
    return There(key, code, more.get("source"), PayKind.PAYMENT, on, voucher, amount)


def here(key=1, code="A", amount=100, on=date(2025, 5, 5), voucher="K1"):
    return Here(key, code, 7, PayKind.PAYMENT, on, voucher, amount)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (there(), here(), Difference.SAME),
        (there(code=" a "), here(), Difference.SAME),
        (there(on=None, voucher=""), here(), Difference.SAME),
        (there(amount=90), here(), Difference.AMOUNT),
        (there(on=date(2025, 5, 9), voucher="K2"), here(), Difference.DAY),
        (there(amount=90, voucher="K2"), here(), Difference.AMOUNT),
    ],
)
def test_two_that_are_one(one, other, found):
    (pair,) = rules.compare([one], [other], ["A"], MAY)
    assert pair.difference is found


def test_what_stands_on_one_side_alone():
    lines = [there(1), there(2, code="B"), there(3, source=8, voucher="K9", amount=5)]
    ours = [here(4, voucher="X", amount=7), here(5, code=""), here(6, on=date(2025, 6, 2))]
    found = [pair.difference for pair in rules.compare(lines, ours, ["A"], MAY)]
    assert found == [
        Difference.DAY,
        Difference.UNKNOWN_CODE,
        Difference.MISSING,
        Difference.ONLY_OURS,
        Difference.NO_CODE,
    ]


figures = st.integers(1, 3)
days = st.dates(date(2025, 5, 1), date(2025, 5, 4))


@given(
    st.lists(st.tuples(figures, days, figures), max_size=6),
    st.lists(st.tuples(figures, days, figures), max_size=6),
)
def test_every_line_is_met_once_at_most(theirs, ours):
    lines = [there(n, "A", a, d, f"K{v}") for n, (a, d, v) in enumerate(theirs)]
    mine = [here(n, "A", a, d, f"K{v}") for n, (a, d, v) in enumerate(ours)]
    pairs = rules.compare(lines, mine, ["A"], MAY)
    assert sorted(p.there.key for p in pairs if p.there) == list(range(len(lines)))
    assert sorted(p.here.key for p in pairs if p.here) == list(range(len(mine)))


def read(lines, unit=1, **columns):
    sheet = read_book(world.content(lines)).sheets[0]
    named = {**world.NAMING.columns, **{Column(name): n for name, n in columns.items()}}
    return rules.transfers(sheet.rows(), 2, Naming(named, unit))


def test_lines_are_read_and_sums_are_passed_over():
    found, unread = read(world.LINES)
    assert [(one.code, one.kind, one.amount, one.cell) for one in found] == [
        (world.CODE, PayKind.PAYMENT, 300, "H4"),
        (world.CODE, PayKind.ADVANCE, 150, "G5"),
        ("9999", PayKind.PAYMENT, 70, "H6"),
    ]
    assert found[0].on == date(2025, 5, 5)
    assert unread == []


@pytest.mark.parametrize(
    ("row", "unit", "cell", "problem"),
    [
        ((1, "A", "", "", "5/5/2025", "K", "", "ba trăm"), 1, "H4", Problem.AMOUNT),
        ((1, "A", "", "", "5/5/2025", "K", "", "1.234,5"), 1, "H4", Problem.AMOUNT),
        ((1, "A", "", "", "5/5/2025", "K", "", "1.234"), MILLION, "H4", Problem.AMOUNT),
        ((1, "A", "", "", "5/5/2025", "K", "", 0.0000001), MILLION, "H4", Problem.FRACTION),
        ((1, "A", "", "", "5/5/2025", "K", "", -5), 1, "H4", Problem.BELOW),
        ((1, "A", "", "", "hôm qua", "K", "", 5), 1, "E4", Problem.DAY),
        ((1, "", "Nhà văn hóa", "", "5/5/2025", "K", "", 5), 1, "B4", Problem.CODE),
        (("", "", "Cống thoát nước ấp 2", "", "5/5/2025", "K", "", 5), 1, "B4", Problem.CODE),
        (("", "", "Cổng chào xã", "", "5/5/2025", "K", "", 5), 1, "B4", Problem.CODE),
    ],
)
def test_what_cannot_be_read_points_at_its_cell(row, unit, cell, problem):
    _found, unread = read([row], unit)
    assert [(one.cell, one.problem) for one in unread] == [(cell, problem)]


def test_amounts_become_whole_dong():
    found, _unread = read([(1, "A", "", "", "5/5/2025", "K", "", 1.5)], MILLION)
    assert [one.amount for one in found] == [1_500_000]
    found, _unread = read([(1, "A", "", "", "5/5/2025", "K", "", "1.234")])
    assert [one.amount for one in found] == [1234]


def test_heads_are_guessed_and_known_again():
    rows = [("BẢNG KÊ", "", ""), ("Đơn vị: triệu đồng", "", ""), world.HEADS]
    assert rules.head_row(rows) == 2
    assert rules.guessed(world.HEADS) == dict(world.NAMING.columns)
    assert rules.guessed(["Ngày thanh toán", "Thanh toán"]) == {Column.DAY: 0, Column.PAYMENT: 1}
    assert rules.unit_of(["Đơn vị: triệu đồng"]) == MILLION
    assert rules.unit_of(["1.000 đồng"]) == 1000
    assert rules.unit_of(["Đơn vị: đồng"]) == 1
    shouted = [text.upper() for text in world.HEADS]
    assert rules.signature(shouted) == rules.signature(world.HEADS)
    assert rules.signature(shouted[::-1]) != rules.signature(world.HEADS)


@pytest.mark.parametrize(
    "naming",
    [
        Naming({Column.CODE: 1}, 1),
        Naming({Column.PAYMENT: 1}, 1),
        Naming({Column.CODE: 1, Column.PAYMENT: 1}, 1),
        Naming({Column.CODE: 1, Column.PAYMENT: 9}, 1),
        Naming({Column.CODE: 1, Column.PAYMENT: 2}, 7),
    ],
)
def test_columns_that_cannot_be(naming):
    with pytest.raises(Invalid):
        naming.check(8)
