"""A proposal, its works and gaps as they are shown and printed; plain values."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise

from thonmoi.criteria.rules import Standing
from thonmoi.funding.rules import NATURE_LABELS, Nature
from thonmoi.priorities import rules
from thonmoi.priorities.rules import Bar, Choice, GapKind, PriorityState


@dataclass(frozen=True, slots=True)
class PriorityView:
    """A proposal's head; money in đồng."""

    pk: int
    unit: str
    unit_code: str
    unit_path: str
    year: int
    nature: Nature
    state: PriorityState
    budget: int
    weights: dict[GapKind, int]
    addressee: str
    words: str
    facts_on: date
    unknown: int
    points: int
    cost: int
    bound: int
    is_proven: bool
    greedy_points: int
    greedy_cost: int
    number: str
    issued_on: date | None
    drop_reason: str
    made_at: datetime
    version: int

    def __str__(self) -> str:
        return f"{self.unit}, {self.year}"

    @property
    def nature_label(self) -> str | Promise:
        return NATURE_LABELS[self.nature]

    @property
    def state_label(self) -> str | Promise:
        return rules.STATE_LABELS[self.state]

    @property
    def state_look(self) -> str:
        looks = {PriorityState.DRAFT: "todo", PriorityState.FINISHED: "met"}
        return looks.get(self.state, "out")

    @property
    def is_draft(self) -> bool:
        return self.state is PriorityState.DRAFT

    @property
    def is_finished(self) -> bool:
        return self.state is PriorityState.FINISHED

    @property
    def rest(self) -> int:
        """What the proposal leaves of the money."""
        return self.budget - self.cost

    @property
    def ahead(self) -> int:
        """By how many points the optimum is ahead of the greedy choice."""
        return self.points - self.greedy_points


@dataclass(frozen=True, slots=True)
class GapView:
    """A gap: `points` are what it counts, `own_points` where a person weighed it apart.

    `works` are the keys of the works that still lack money for it, `hindered` what stands in its
    way: (name of the work, why).
    """

    pk: int
    label: str
    unit: str
    standing: Standing
    kind: GapKind
    points: int
    own_points: int | None
    reason: str
    level: str
    year: int | None
    is_unconfirmed: bool
    is_closed: bool
    works: tuple[int, ...]
    all_works: int
    hindered: tuple[tuple[str, Bar], ...]
    version: int

    def __str__(self) -> str:
        return f"{self.label}, {self.unit}"

    @property
    def kind_label(self) -> str | Promise:
        return rules.GAP_LABELS[self.kind]


@dataclass(frozen=True, slots=True)
class CandidateView:
    """A work of a proposal; `paid` says from which source how much, `why` explains it in words."""

    pk: int
    project_pk: int | None
    name: str
    commune: str
    budget: int | None
    allotted: int
    need: int
    amount: int | None
    bar: Bar
    choice: Choice
    source: str
    source_pk: int | None
    place: int | None
    reason: str
    is_proposed: bool
    is_greedy: bool
    gaps: tuple[GapView, ...]
    paid: tuple[tuple[str, int], ...]
    version: int
    why: str = ""

    def __str__(self) -> str:
        return self.name

    @property
    def cost(self) -> int:
        """What is proposed for it, in đồng."""
        return self.need if self.amount is None else self.amount

    @property
    def is_decided(self) -> bool:
        """Whether a person decided anything about it."""
        return bool(self.choice is not Choice.AUTO or self.reason)

    @property
    def bar_label(self) -> str | Promise:
        return rules.BAR_LABELS[self.bar]

    @property
    def choice_label(self) -> str | Promise:
        return rules.CHOICE_LABELS[self.choice]

    @property
    def closed(self) -> tuple[GapView, ...]:
        return tuple(one for one in self.gaps if one.is_closed)


@dataclass(frozen=True, slots=True)
class Lines:
    """All works and gaps of a proposal: proposed in order, left, without estimate or paused."""

    proposed: tuple[CandidateView, ...]
    left: tuple[CandidateView, ...]
    barred: tuple[CandidateView, ...]
    gaps: tuple[GapView, ...]
    only_greedy: tuple[CandidateView, ...]

    @property
    def closed(self) -> tuple[GapView, ...]:
        return tuple(one for one in self.gaps if one.is_closed)

    @property
    def without_work(self) -> tuple[GapView, ...]:
        """Gaps to which no work is bound: no money of works closes them."""
        return tuple(one for one in self.gaps if not one.all_works)

    @property
    def hindered(self) -> tuple[GapView, ...]:
        """Gaps in whose way a work stands that has no estimate, is paused or left out."""
        return tuple(one for one in self.gaps if one.hindered)
