"""What is chosen from, and what was chosen: whole đồng and whole points. Pure.

A standing counts as closed only when every work bound to it is among those that get their
whole need; what no money of this proposal can close is not in the problem.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

Spent = dict[int | None, int]
"""Đồng by the source that alone may pay; None: in all."""


@dataclass(frozen=True, slots=True)
class Need:
    """A work that lacks `cost` đồng.

    `source` is the only one that it may be paid from (None: any); `is_forced` where a person
    put it in.
    """

    key: int
    cost: int
    source: int | None = None
    is_forced: bool = False


@dataclass(frozen=True, slots=True)
class Closing:
    """A standing that is worth `points` once all its works are paid for."""

    key: int
    points: int
    works: frozenset[int]


@dataclass(frozen=True)
class Problem:
    """Works, what they close, and the money: in all, and by source where it is split."""

    needs: tuple[Need, ...]
    closings: tuple[Closing, ...]
    budget: int
    purses: tuple[tuple[int, int], ...] = ()
    """(source, đồng); empty where the budget is one sum of any source."""

    @cached_property
    def by_key(self) -> dict[int, Need]:
        return {one.key: one for one in self.needs}

    @property
    def forced(self) -> frozenset[int]:
        return frozenset(one.key for one in self.needs if one.is_forced)

    def cost(self, works: Iterable[int]) -> int:
        """What some works cost together."""
        known = self.by_key
        return sum(known[key].cost for key in works)

    def spent(self, works: Iterable[int], before: Spent | None = None) -> Spent:
        """What some works take, in all and of the source that alone may pay for them."""
        known, found = self.by_key, dict(before or {None: 0})
        for key in works:
            one = known[key]
            found[None] += one.cost
            if self.purses and one.source is not None:
                found[one.source] = found.get(one.source, 0) + one.cost
        return found

    def allows(self, spent: Spent) -> bool:
        """Whether the money suffices: in all, and of each source."""
        purses: dict[int | None, int] = {None: self.budget, **dict(self.purses)}
        return all(amount <= purses.get(source, 0) for source, amount in spent.items())

    def fits(self, works: Iterable[int]) -> bool:
        """Whether some works can be paid for together."""
        return self.allows(self.spent(works))


@dataclass(frozen=True, slots=True)
class Answer:
    """The works that are proposed, what they close, what that is worth and costs.

    `is_proven` says that no choice is worth more; where not, none is worth more than `bound`.
    """

    works: frozenset[int]
    closed: frozenset[int]
    points: int
    cost: int
    bound: int
    is_proven: bool = True


def answered(
    problem: Problem, works: frozenset[int], bound: int | None = None, is_proven: bool = True
) -> Answer:
    """The answer that a choice of works is; `bound` is its own worth where none is given."""
    closed = [one for one in problem.closings if one.works <= works]
    points = sum(one.points for one in closed)
    keys = frozenset(one.key for one in closed)
    most = points if bound is None else max(bound, points)
    return Answer(works, keys, points, problem.cost(works), most, is_proven)
