"""Reckoning a proposal anew inside a deed: what is proposed, what that closes."""

from thonmoi.audit.writes import change
from thonmoi.priorities import rules
from thonmoi.priorities.models import Candidate, Gap, Priority, Purse, Serving
from thonmoi.priorities.rules import Answer, Bar, Choice, Weighed, Weight


def reckon(priority: Priority) -> Priority:
    """Solve what is kept now, and keep the answer beside the greedy one.

    Raises Conflict where what a person put in costs more than there is.
    """
    candidates = list(Candidate.objects.filter(priority=priority).order_by("pk"))
    gaps = list(Gap.objects.filter(priority=priority).order_by("pk"))
    problem = rules.problem_of(
        [weighed(one) for one in candidates],
        _weights(priority, gaps),
        Purse.objects.filter(priority=priority).order_by("pk").values_list("source_id", "amount"),
    )
    best, greedy = rules.solve(problem), rules.greedy(problem)
    _mark(candidates, gaps, best, greedy)
    return change(
        priority,
        **{"points": best.points, "cost": best.cost, "bound": best.bound},
        is_proven=best.is_proven,
        greedy_points=greedy.points,
        greedy_cost=greedy.cost,
    )


def weighed(one: Candidate) -> Weighed:
    """A row as the rules see it."""
    choice, bar = Choice(one.choice), Bar(one.bar)
    return Weighed(one.pk, one.need, bar, choice, one.amount, one.source_id, one.place)


def _weights(priority: Priority, gaps: list[Gap]) -> list[Weight]:
    works: dict[int, set[int]] = {one.pk: set() for one in gaps}
    rows = Serving.objects.filter(gap__priority=priority)
    for gap, candidate in rows.values_list("gap_id", "candidate_id"):
        works[gap].add(candidate)
    by_kind = priority.weights
    return [
        Weight(
            one.pk,
            by_kind[one.kind] if one.points is None else one.points,
            frozenset(works[one.pk]),
        )
        for one in gaps
    ]


def _mark(candidates: list[Candidate], gaps: list[Gap], best: Answer, greedy: Answer) -> None:
    for one in candidates:
        marks = (one.pk in best.works, one.pk in greedy.works)
        if marks != (one.is_proposed, one.is_greedy):
            change(one, is_proposed=marks[0], is_greedy=marks[1])
    for gap in gaps:
        if gap.is_closed != (gap.pk in best.closed):
            change(gap, is_closed=not gap.is_closed)
