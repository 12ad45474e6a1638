"""Arithmetic of capital, delays and checks, without a database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.funding import rules
from thonmoi.funding.rules import Balance, Built, Check, Kind, Money, PayKind, Phase, State
from thonmoi.kernel.errors import Invalid

AMOUNTS = st.lists(st.integers(0, 10**13), max_size=30)
UNITS = st.sampled_from([1, 10**3, 10**6, 10**7, 10**9])


@given(AMOUNTS, UNITS)
def test_rounded_figures_add_up_to_the_rounded_total(amounts, unit):
    found = rules.rounded(amounts, unit)
    assert sum(found) == (2 * sum(amounts) + unit) // (2 * unit)
    assert all(abs(n * unit - a) < unit for n, a in zip(found, amounts, strict=True))


@given(st.lists(st.tuples(st.sampled_from(PayKind), st.integers(1, 10**9)), max_size=40))
def test_disbursed_is_volume_and_outstanding_advances(vouchers):
    found = Balance(10**9)
    for kind, amount in vouchers:
        try:
            found = found.after(kind, amount)
        except Invalid:
            continue
    assert found.disbursed == found.volume + found.outstanding
    assert found.outstanding >= 0
    assert found.remaining == found.amount - found.disbursed


@pytest.mark.parametrize(("base", "owed"), [("allotted", 40), ("paid", 75)])
def test_debt_follows_the_rule_of_the_regime(base, owed):
    assert rules.debt(accepted=100, allotted=60, paid=25, base=base) == owed
    assert rules.debt(accepted=10, allotted=60, paid=25, base=base) == 0


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("xây mới", Kind.BUILD),
        ("sửa chữa", Kind.REPAIR),
        ("mua sắm", Kind.PURCHASE),
        ("lắp đặt", Kind.INSTALL),
        ("làm", Kind.BUILD),
        ("vận động", Kind.OTHER),
    ],
)
def test_kinds_of_the_plan_s_words(words, kind):
    assert rules.kind_of(words) is kind


def test_delay():
    def days(**changes):
        values = {"state": State.RUNNING, "phase": "build", "percent": 50}
        days_ = {"starts": date(2025, 1, 1), "due": date(2025, 6, 1), "today": date(2025, 6, 17)}
        return rules.delay(**values | days_ | changes)

    assert (days().days, days().behind) == (16, 50)
    assert not days(percent=100).is_late
    assert not days(phase=Phase.CLOSE).is_late
    assert not days(state=State.PAUSED).is_late
    assert not days(due=None).is_late
    assert days(due=date(2025, 12, 31)).planned == 45


def money(**changes):
    values = {"pk": 1, "label": "x", "unit_path": "vn/", "balance": Balance(100), "paper": "1"}
    days = {"on": date(2025, 7, 1), "source_from": None, "source_to": None}
    return Money(**values | days | changes)


def built(**changes):
    values = {"pk": 1, "label": "x", "unit_path": "vn/", "budget": 100, "percent": 50, "gap": 30}
    return Built(**values | changes)


@pytest.mark.parametrize(
    ("rows", "works", "check"),
    [
        ([money(balance=Balance(100, paid=101))], [], Check.OVERPAID),
        ([money(paper="")], [], Check.NO_DOCUMENT),
        ([money(source_to=date(2025, 7, 1))], [], Check.SOURCE),
        ([], [built(budgeted=101)], Check.OVER_BUDGET),
        ([], [built(by_nature=(Balance(100, paid=81),))], Check.OUT_OF_STEP),
        ([], [built(stated=8, in_parts=7)], Check.COUNT),
    ],
)
def test_each_check_finds_its_planted_fault_and_nothing_else(rows, works, check):
    assert [one.check for one in rules.findings(rows, works)] == [check]


def test_nothing_is_found_where_nothing_is_wrong():
    works = [built(budgeted=100, by_nature=(Balance(100, paid=80),), stated=8, in_parts=8)]
    assert (
        rules.findings([money(balance=Balance(100, paid=100))], [*works, built(percent=None)]) == []
    )
