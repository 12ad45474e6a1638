"""Which lines and vouchers may be one. No database."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thonmoi.funding.rules import PayKind
from thonmoi.treasury import rules
from thonmoi.treasury.rules import Caution, Ground, Here, There

DAY = date(2025, 5, 5)
HOUSE = "Nhà văn hóa ấp Ân Lợi"


def there(key=1, code="A", amount=100, on=DAY, voucher="", name="", source=None):
    return There(key, code, source, PayKind.PAYMENT, on, voucher, amount, name)


def here(key=1, code="", amount=100, on=DAY, voucher="", name="", kind=PayKind.PAYMENT):
    return Here(key, code, 7, kind, on, voucher, amount, name)


@pytest.mark.parametrize(
    ("line", "ours", "ground", "days"),
    [
        (there(voucher="KB1"), here(voucher="kb 1"), Ground.VOUCHER, 0),
        (there(voucher="17"), here(voucher="0017"), Ground.VOUCHER, 0),
        (there(voucher="17", on=None), here(voucher="17"), Ground.VOUCHER, None),
        (there(on=date(2025, 5, 9)), here(code="a "), Ground.CODE, 4),
        (there(name=HOUSE.upper()), here(name=HOUSE), Ground.NAME, 0),
        (there(on=date(2025, 5, 15)), here(), Ground.ALONE, 10),
    ],
)
def test_what_is_proposed_and_why(line, ours, ground, days):
    (one,) = rules.probable([line], [ours], ["B"])
    assert (one.ground, one.days, one.cautions) == (ground, days, ())


@pytest.mark.parametrize(
    ("line", "ours"),
    [
        (there(voucher="KB1"), here(voucher="KB1", amount=101)),
        (there(voucher="KB1"), here(voucher="KB1", kind=PayKind.ADVANCE)),
        (there(voucher="KB1", on=date(2025, 5, 16)), here(voucher="KB1")),
        (there(on=None, name=HOUSE), here(name=HOUSE)),
        (there(code="B"), here(code="C")),
        (there(source=8), here()),
    ],
)
def test_what_is_not(line, ours):
    assert rules.probable([line], [ours], ["B", "C"]) == []


def test_a_voucher_speaks_louder_than_code_and_source_and_says_what_differs():
    line = there(code="B", voucher="KB1", source=8)
    (one,) = rules.probable([line], [here(code="C", voucher="KB1")], ["B", "C"])
    assert one.cautions == (Caution.CODE, Caution.SOURCE)


def test_two_of_one_amount_are_not_alone_and_the_nearer_day_goes_first():
    assert rules.probable([there()], [here(1), here(2)], ()) == []
    ours = [here(1, name=HOUSE, on=date(2025, 5, 8)), here(2, name=HOUSE, on=date(2025, 5, 6))]
    assert [one.here for one in rules.probable([there(name=HOUSE)], ours, ())] == [2]


side = st.lists(
    st.tuples(
        st.integers(1, 2),
        st.dates(DAY, date(2025, 5, 20)),
        st.sampled_from(["", "1", "01", "2"]),
        st.sampled_from(["", HOUSE]),
        st.sampled_from(["", "A", "B"]),
    ),
    max_size=7,
)


@settings(max_examples=40)
@given(side, side)
def test_a_pair_never_uses_one_twice_and_what_was_refused_never_comes_again(theirs, ours):
    lines = [there(n, c or "Z", a, d, v, name) for n, (a, d, v, name, c) in enumerate(theirs)]
    mine = [here(n, c, a, d, v, name) for n, (a, d, v, name, c) in enumerate(ours)]
    refused: set[tuple[int, int]] = set()
    while pairs := rules.probable(lines, mine, ["A", "B"], refused):
        assert len({one.there for one in pairs}) == len({one.here for one in pairs}) == len(pairs)
        for one in pairs:
            assert lines[one.there].amount == mine[one.here].amount
        fresh = {(one.there, one.here) for one in pairs}
        assert not fresh & refused
        refused |= fresh
