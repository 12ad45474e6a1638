"""Choosing one standing after the other: what is shown beside the optimum. Pure."""

from collections.abc import Iterable
from fractions import Fraction
from heapq import heapify, heappop, heappush

from thonmoi.priorities.rules.problem import Answer, Closing, Problem, answered


def greedy(problem: Problem) -> Answer:
    """Take, as long as money lasts, the standing with the most points for each đồng still missing.

    Works that a person put in are taken first; of equals the first one. It proves nothing.
    """
    chosen, costs = set(problem.forced), {one.key: one.cost for one in problem.needs}
    at: dict[int, list[int]] = {}
    for place, one in enumerate(problem.closings):
        for key in one.works:
            at.setdefault(key, []).append(place)
    worth = [_worth(one, costs, chosen) for one in problem.closings]
    waiting = {place for place, one in enumerate(problem.closings) if one.points > 0}
    line = [(-worth[place], place) for place in sorted(waiting)]
    heapify(line)
    spent = problem.spent(chosen)
    while line:
        value, place = heappop(line)
        if place not in waiting or -value != worth[place]:
            continue
        waiting.discard(place)
        fresh = problem.closings[place].works - chosen
        after = problem.spent(fresh, spent)
        if not problem.allows(after):
            continue
        chosen, spent = chosen | fresh, after
        for near in {near for key in fresh for near in at[key]} & waiting:
            worth[near] = _worth(problem.closings[near], costs, chosen)
            heappush(line, (-worth[near], near))
    best = sum(one.points for one in problem.closings)
    return answered(problem, frozenset(chosen), best, is_proven=False)


def _worth(one: Closing, costs: dict[int, int], chosen: Iterable[int]) -> Fraction:
    missing = sum(costs[key] for key in one.works if key not in chosen)
    return Fraction(one.points, missing or 1) if missing else Fraction(one.points * 10**15)
