"""Choosing works: the optimum against every choice, money, order, decisions. No database."""

import random
from itertools import combinations

import pytest

from thonmoi.criteria.rules import Standing
from thonmoi.funding.rules import Nature
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.priorities import rules
from thonmoi.priorities.rules import (
    AskedFacts,
    Bar,
    Choice,
    Closing,
    DecisionFacts,
    GapKind,
    MoneyFacts,
    Need,
    Problem,
    Weighed,
    Weight,
)

BILLION = 10**9


def best_of_all(problem: Problem):
    """The best choice by trying every one."""
    keys = [one.key for one in problem.needs]
    choices = (frozenset(c) for n in range(len(keys) + 1) for c in combinations(keys, n))
    found = [rules.answered(problem, c) for c in choices if problem.forced <= c and problem.fits(c)]
    return max(found, key=lambda one: (one.points, -one.cost))


def made_up(seed: int) -> Problem:
    """A small problem with figures to the last đồng, some of them bound to a source."""
    dice = random.Random(seed)
    keys = range(dice.randint(1, 7))
    needs = tuple(
        Need(n, dice.randint(1, 3 * BILLION), dice.choice([None, None, 1, 2]), dice.random() < 0.05)
        for n in keys
    )
    closings = tuple(
        Closing(
            n, dice.randint(1, 4), frozenset(dice.sample(keys, dice.randint(1, min(3, len(keys)))))
        )
        for n in range(dice.randint(1, 6))
    )
    purses = ((1, dice.randint(0, 4 * BILLION)), (2, dice.randint(0, 4 * BILLION)))
    if dice.random() < 0.5:
        return Problem(needs, closings, dice.randint(0, 9 * BILLION))
    return Problem(needs, closings, sum(amount for _source, amount in purses), purses)


@pytest.mark.parametrize("seed", range(25))
def test_no_choice_is_better_and_none_as_good_is_cheaper(seed):
    problem = made_up(seed)
    if not problem.fits(problem.forced):
        with pytest.raises(Conflict):
            rules.solve(problem)
        return
    found, best = rules.solve(problem), best_of_all(problem)
    assert (found.points, found.cost) == (best.points, best.cost)
    assert problem.fits(found.works)
    assert (found.is_proven, found.bound) == (True, found.points)
    assert rules.greedy(problem).points <= found.points
    assert rules.solve(problem) == found


def test_one_by_one_is_beaten():
    """The cheap standing takes the money that two others together would have needed."""
    needs = (Need(1, 6), Need(2, 5), Need(3, 5))
    closings = (
        Closing(1, 5, frozenset({1})),
        Closing(2, 4, frozenset({2})),
        Closing(3, 4, frozenset({3})),
    )
    problem = Problem(needs, closings, 10)
    assert rules.greedy(problem).points == 5
    assert rules.solve(problem).works == {2, 3}


def test_a_standing_is_closed_only_when_all_its_works_are_paid_for():
    problem = Problem((Need(1, 5), Need(2, 6)), (Closing(1, 4, frozenset({1, 2})),), 10)
    found = rules.solve(problem)
    assert (found.works, found.points, found.cost) == (frozenset(), 0, 0)


def test_two_thousand_works_are_solved_and_proven():
    dice = random.Random(7)
    needs = tuple(Need(n, dice.randint(10**8, 5 * BILLION)) for n in range(2000))
    closings = tuple(
        Closing(n, dice.choice([1, 2, 4]), frozenset({2 * n, 2 * n + 1, dice.randrange(2000)}))
        for n in range(1000)
    )
    problem = Problem(needs, closings, sum(one.cost for one in needs) // 5)
    found = rules.solve(problem)
    assert found.is_proven
    assert problem.fits(found.works)
    assert found.points > rules.greedy(problem).points


WORKS = [
    Weighed(1, 10, Bar.NONE),
    Weighed(2, 20, Bar.NONE),
    Weighed(3, 0, Bar.UNKNOWN),
    Weighed(4, 0, Bar.FUNDED),
    Weighed(5, 30, Bar.NONE, Choice.OUT),
    Weighed(6, 40, Bar.NONE, Choice.IN, amount=15),
]


def closable(*works: int) -> bool:
    problem = rules.problem_of(WORKS, [Weight(1, 4, frozenset(works))], [(None, 100)])
    return bool(problem.closings)


def test_what_no_estimate_says_is_never_guessed():
    assert closable(1, 2)
    assert closable(1, 4)
    assert not any(closable(1, key) for key in (3, 5, 6))
    assert not closable(4)


def test_order_follows_points_for_money_and_then_a_persons_place():
    needs = (Need(1, 10), Need(2, 30), Need(3, 5))
    closings = (Closing(1, 4, frozenset({2})), Closing(2, 4, frozenset({1})))
    problem = Problem(needs, closings, 100)
    assert rules.ranked(problem, frozenset({1, 2, 3}), {}) == [1, 2, 3]
    assert rules.ranked(problem, frozenset({1, 2, 3}), {3: 1}) == [3, 1, 2]


def test_each_dong_has_its_source():
    problem = Problem((Need(1, 60), Need(2, 50, 8), Need(3, 40)), (), 150, ((7, 70), (8, 80)))
    found = rules.paid_from(problem, [1, 2, 3])
    assert found == {2: [(8, 50)], 1: [(7, 60)], 3: [(7, 10), (8, 30)]}


def test_kinds_of_gaps():
    unmet, fragile = Standing.NOT_MET, Standing.MET_NOT_SUSTAINABLE
    assert rules.kind_of(unmet, 2025, 2025) is GapKind.DUE
    assert rules.kind_of(unmet, 2026, 2025) is GapKind.LATER
    assert rules.kind_of(unmet, None, 2025) is GapKind.HELD
    assert rules.kind_of(fragile, 2025, 2025) is GapKind.FRAGILE


def test_bars():
    given = {"is_paused": False, "is_done": False}
    assert rules.bar_of(budget=None, allotted=0, **given) is Bar.UNKNOWN
    assert rules.bar_of(budget=9, allotted=9, **given) is Bar.FUNDED
    assert rules.bar_of(budget=9, allotted=1, **given) is Bar.NONE
    assert rules.bar_of(budget=9, allotted=1, is_paused=True, is_done=False) is Bar.PAUSED
    assert rules.bar_of(budget=9, allotted=1, is_paused=True, is_done=True) is Bar.DONE


@pytest.mark.parametrize(
    "money",
    [
        MoneyFacts(None, {}),
        MoneyFacts(5, {1: 5}),
        MoneyFacts(10**16, {}),
        MoneyFacts(None, {1: -1}),
    ],
)
def test_money_that_cannot_be(money):
    with pytest.raises(Invalid):
        AskedFacts(2025, Nature.INVESTMENT, money).money.purses()


@pytest.mark.parametrize(
    ("facts", "bar"),
    [
        (DecisionFacts(Choice.IN, reason=""), Bar.NONE),
        (DecisionFacts(Choice.IN, reason="Cần"), Bar.UNKNOWN),
        (DecisionFacts(Choice.IN, amount=101, reason="Cần"), Bar.NONE),
        (DecisionFacts(Choice.AUTO, amount=50, reason="Cần"), Bar.NONE),
    ],
)
def test_decisions_that_cannot_be(facts, bar):
    with pytest.raises(Invalid):
        facts.as_fields(need=100, bar=bar)
    assert (
        DecisionFacts(Choice.IN, amount=100, reason="Cần").as_fields(need=100, bar=Bar.NONE)[
            "amount"
        ]
        is None
    )
