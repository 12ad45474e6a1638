"""The best choice, by a small integer programme that HiGHS solves. Pure but for the solver.

First the most points; then, of all choices worth as much, the cheapest. One thread, a fixed
seed and a limit on nodes instead of seconds: the same problem has the same answer anywhere.
The answer is checked in whole đồng, never by the solver's floating point.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict
from thonmoi.priorities.rules.greedy import greedy
from thonmoi.priorities.rules.problem import Answer, Problem, answered

NODES = 20_000
UNIT = 10**6
"""The solver reckons in million đồng: its figures stay near one."""
TIGHTER = 5
"""So often a choice that a rounding took past the budget is looked for again, a little below."""


def solve(problem: Problem) -> Answer:
    """The choice worth the most points and, among these, the cheapest; never worse than greedy.

    Raises Conflict where the works that a person put in cost more than there is.
    """
    if not problem.fits(problem.forced):
        raise Conflict(
            "priority.forced",
            _("The works put in by hand cost more than the money there is. Leave some out."),
        )
    first = greedy(problem)
    if not problem.closings or not problem.needs:
        return answered(problem, first.works)
    most, bound, is_proven = _best(problem, first)
    least = _cheapest(problem, most)
    return answered(problem, least.works, None if is_proven else bound, is_proven)


def _best(problem: Problem, first: Answer) -> tuple[Answer, int, bool]:
    found, bound, is_done = _run(problem, floor=None)
    best = found if found is not None and found.points > first.points else first
    bound = max(min(bound, first.bound), best.points)
    return best, bound, is_done and bound == best.points


def _cheapest(problem: Problem, most: Answer) -> Answer:
    found, _bound, _done = _run(problem, floor=most.points)
    is_better = found is not None and found.points >= most.points and found.cost < most.cost
    return found if found is not None and is_better else most


def _run(problem: Problem, floor: int | None) -> tuple[Answer | None, int, bool]:
    """A choice that fits, the most that any may be worth, and whether the solver finished."""
    taken_off = 0
    for _turn in range(TIGHTER):
        model = _model(problem, floor, taken_off)
        model.run()
        values = model.getSolution().col_value
        if len(values) < len(problem.needs):
            return None, 10**9, False
        works = frozenset(o.key for o, v in zip(problem.needs, values, strict=False) if v > 0.5)
        info, status = model.getInfo(), str(model.getModelStatus())
        bound = int(-info.mip_dual_bound + 1e-6) if floor is None else 10**9
        if problem.fits(works):
            return answered(problem, works), bound, status.endswith("kOptimal") and not taken_off
        taken_off += UNIT // 1000 + problem.cost(works) // 10**6
    return None, 10**9, False


def _model(problem: Problem, floor: int | None, taken_off: int) -> Any:
    """One column for each work (whole) and each standing (whole by itself), one row for each tie.

    Without a floor the points are the aim; with one, the cost is, at no fewer points.
    """
    import highspy

    model = highspy.Highs()
    options: dict[str, Any] = {"output_flag": False, "threads": 1, "random_seed": 0}
    options |= {"mip_max_nodes": NODES, "mip_rel_gap": 0.0}
    options["mip_abs_gap"] = 0.5 if floor is None else 1e-6
    for name, value in options.items():
        model.setOptionValue(name, value)
    works = {one.key: place for place, one in enumerate(problem.needs)}
    for one in problem.needs:
        model.addCol(one.cost / UNIT if floor else 0.0, float(one.is_forced), 1.0, 0, [], [])
    model.changeColsIntegrality(
        len(works), list(range(len(works))), [highspy.HighsVarType.kInteger] * len(works)
    )
    for place, closing in enumerate(problem.closings, len(works)):
        model.addCol(0.0 if floor else -float(closing.points), 0.0, 1.0, 0, [], [])
        for key in sorted(closing.works):
            model.addRow(-highspy.kHighsInf, 0.0, 2, [place, works[key]], [1.0, -1.0])
    _limits(model, problem, highspy.kHighsInf, taken_off)
    if floor:
        places = list(range(len(works), len(works) + len(problem.closings)))
        points = [float(one.points) for one in problem.closings]
        model.addRow(float(floor) - 1e-6, highspy.kHighsInf, len(places), places, points)
    return model


def _limits(model: Any, problem: Problem, infinity: float, taken_off: int) -> None:
    places, costs = range(len(problem.needs)), [one.cost / UNIT for one in problem.needs]
    most = max(problem.budget - taken_off, 0) / UNIT
    model.addRow(-infinity, most, len(costs), list(places), costs)
    if not problem.purses:
        return
    purses = dict(problem.purses)
    for source in sorted({o.source for o in problem.needs if o.source is not None}):
        held = [n for n in places if problem.needs[n].source == source]
        most = max(purses.get(source, 0) - taken_off, 0) / UNIT
        model.addRow(-infinity, most, len(held), held, [costs[n] for n in held])
