"""From what is kept of a proposal to the problem, and from its answer to lines in order. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from thonmoi.priorities.rules.problem import Closing, Need, Problem
from thonmoi.priorities.rules.words import IN_THE_WAY, Bar, Choice


@dataclass(frozen=True, slots=True)
class Weighed:
    """A work as it stands in a proposal; `amount` is what a person would give instead of `need`."""

    key: int
    need: int
    bar: Bar
    choice: Choice = Choice.AUTO
    amount: int | None = None
    source: int | None = None
    place: int | None = None

    @property
    def cost(self) -> int:
        return self.need if self.amount is None else self.amount

    @property
    def is_whole(self) -> bool:
        """Whether it would get all that it lacks."""
        return self.cost >= self.need

    @property
    def may_be_chosen(self) -> bool:
        return self.bar is Bar.NONE and self.choice is not Choice.OUT and self.cost > 0


@dataclass(frozen=True, slots=True)
class Weight:
    """A gap with its points and the works that serve it."""

    key: int
    points: int
    works: frozenset[int]


def hindered(gap: Weight, works: Mapping[int, Weighed]) -> list[Weighed]:
    """The works for whose sake no money of this proposal closes a gap."""
    found = (works[key] for key in sorted(gap.works))
    return [
        one
        for one in found
        if one.bar in IN_THE_WAY
        or (one.bar is Bar.NONE and (one.choice is Choice.OUT or not one.is_whole))
    ]


def lacking(gap: Weight, works: Mapping[int, Weighed]) -> frozenset[int]:
    """The works of a gap that still lack money."""
    return frozenset(key for key in gap.works if works[key].bar is Bar.NONE)


def problem_of(
    works: Sequence[Weighed],
    gaps: Iterable[Weight],
    purses: Sequence[tuple[int | None, int]],
) -> Problem:
    """What may be chosen, what it closes, and the money, by source where it is split."""
    known = {one.key: one for one in works}
    closings = tuple(
        Closing(gap.key, gap.points, lacking(gap, known))
        for gap in gaps
        if gap.points > 0 and lacking(gap, known) and not hindered(gap, known)
    )
    needs = tuple(
        Need(one.key, one.cost, one.source, one.choice is Choice.IN)
        for one in works
        if one.may_be_chosen
    )
    split = tuple((source, amount) for source, amount in purses if source is not None)
    return Problem(needs, closings, sum(amount for _source, amount in purses), split)


def ranked(problem: Problem, chosen: frozenset[int], places: Mapping[int, int]) -> list[int]:
    """The chosen works in order: those that close most for each đồng first, then the others.

    A work to which a person gave a place stands there.
    """
    closed = [one for one in problem.closings if one.works <= chosen]
    closed.sort(key=lambda one: (-Fraction(one.points, problem.cost(one.works) or 1), one.key))
    order = [key for one in closed for key in sorted(one.works)]
    rest = [key for key in sorted(chosen)]
    found = [key for key in dict.fromkeys([*order, *rest]) if key not in places]
    for key in sorted((k for k in chosen if k in places), key=lambda k: (places[k], k)):
        found.insert(places[key] - 1, key)
    return found


def paid_from(
    problem: Problem, order: Sequence[int], unsplit: int | None = None
) -> dict[int, list[tuple[int | None, int]]]:
    """From which source each work is paid and how much, in đồng: bound ones first, then in order.

    `unsplit` stands for the source where the budget is one sum.
    """
    known = problem.by_key
    if not problem.purses:
        return {key: [(unsplit, known[key].cost)] for key in order}
    rest, found = dict(problem.purses), {}
    bound = [key for key in order if known[key].source is not None]
    for key in bound:
        source = known[key].source
        rest[source] -= known[key].cost  # type: ignore[index]  # known by its key
        found[key] = [(source, known[key].cost)]
    for key in (key for key in order if known[key].source is None):
        parts, missing = [], known[key].cost
        for source in rest:
            part = min(missing, rest[source])
            if part > 0:
                parts.append((source, part))
                rest[source] -= part
                missing -= part
        found[key] = parts
    return found
