"""Outstanding debt in a report: capital that was allotted stands by source (procedures 4.2.8)."""

from dataclasses import replace
from datetime import date

import pytest

from thonmoi.funding.tests import world
from thonmoi.reports import amounts
from thonmoi.reports.facts.money import DebtFacts, ShareFacts
from thonmoi.reports.queries._debts import debts
from thonmoi.reports.tables.debts import FIRST
from thonmoi.reports.tables.debts import debts as table
from thonmoi.reports.tests.rich import HALF, MONEY

M = 1_000_000


def held(*rows):
    return replace(HALF, money=replace(MONEY, debts=rows))


def debt(pk, allotted, *by_source):
    shares = tuple(ShareFacts(*one) for one in by_source)
    return DebtFacts(pk, f"Đường {pk}", "Tân Lợi", None, allotted + M, allotted, M, shares)


@pytest.mark.parametrize(("on", "known"), [(date(2025, 5, 31), 600), (date(2025, 6, 1), 750)])
def test_each_source_counts_what_was_allotted_by_the_day(on, known):
    row = world.project()
    world.accept(row, 1000)
    world.allot(row=row, amount=600)
    world.allot(row=row, amount=150, source="ns-huyen", on=date(2025, 6, 1))
    is_known, (one,) = debts(world.office(), "vn/70/694/", on)
    assert is_known
    assert (one.allotted, one.debt, sum(share.amount for share in one.by_source)) == (
        known,
        1000 - known,
        known,
    )
    assert [share.amount for share in one.by_source] == [600, 150][: 1 + (known == 750)]


def test_columns_are_the_sources_used_and_the_rest_share_one():
    two = held(debt(1, 5 * M, ("A", 0), ("B", 5 * M), ("C", 0)), debt(2, 2 * M, ("A", 2 * M)))
    assert amounts.debt_sources(two) == ("A", "B")
    named = tuple((name, M) for name in "ABCDEFGH")
    many = held(debt(1, 8 * M, *named))
    assert amounts.debt_sources(many) == (*"ABCDE", amounts.OTHERS)
    (grid,) = table(many).grids
    assert [int(grid.number(0, FIRST + n)) for n in range(7)] == [1, 1, 1, 1, 1, 3, 8]
    assert grid.columns[FIRST].group == "Vốn đã bố trí"


def test_facts_frozen_before_sources_were_told_have_one_column():
    (grid,) = table(held(debt(1, 5 * M))).grids
    assert (len(grid.columns), int(grid.number(0, FIRST))) == (8, 5)
