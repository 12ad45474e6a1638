"""What works still lack: the estimate without what is allotted; whole works, never their parts."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Sum

from thonmoi.criteria.rules import charge_key
from thonmoi.funding.models import Allotment, Project, Settlement
from thonmoi.funding.queries._seen import seen_projects
from thonmoi.funding.rules import Nature, Phase, State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under


@dataclass(frozen=True, slots=True)
class NeedView:
    """A work that was not cancelled; `budget` is its estimate (of its parts where all have one).

    `allotted` is all capital but credit, of every year, in đồng. `served` are the keys
    ``set-slug/code`` of its criteria. Done: handed over, settled, or all of it is built.
    """

    pk: int
    name: str
    commune_id: int
    budget: int | None
    allotted: int
    served: frozenset[str]
    is_paused: bool
    is_done: bool


def needs(actor: Actor, within: str) -> list[NeedView]:
    """The works of an area of the actor with what they need, in the order of communes: 6 questions.

    A work that is followed in parts is one; what its parts were given counts for it.
    """
    rows = seen_projects(actor).filter(under("commune__path", (within,)))
    rows = rows.exclude(state=State.CANCELLED).select_related("step", "commune")
    related = rows.prefetch_related(
        "work__serves__criterion__criteria_set",
        "work__named_again__serves__criterion__criteria_set",
    )
    found = list(related.order_by("commune__sort_key", "pk"))
    parts: dict[int, list[Project]] = defaultdict(list)
    for row in found:
        if row.parent_id:
            parts[row.parent_id].append(row)
    given = _allotted(within)
    settled = set(
        Settlement.objects.filter(under("project__commune__path", (within,))).values_list(
            "project", flat=True
        )
    )
    return [_need(row, parts[row.pk], given, settled) for row in found if row.parent_id is None]


def _allotted(within: str) -> dict[int, int]:
    rows = Allotment.objects.filter(under("unit_path", (within,)), project__isnull=False)
    rows = rows.exclude(nature=Nature.CREDIT).values("project").annotate(sum=Sum("amount"))
    return {row["project"]: row["sum"] for row in rows.order_by()}


def _need(row: Project, parts: list[Project], given: dict[int, int], settled: set[int]) -> NeedView:
    budgets = [one.budget for one in parts]
    known = [amount for amount in budgets if amount is not None]
    whole = row.budget
    if whole is None and parts and len(known) == len(parts):
        whole = sum(known)
    return NeedView(
        row.pk,
        row.name,
        row.commune_id,
        whole,
        sum(given.get(one.pk, 0) for one in (row, *parts)),
        _served(row),
        row.state == State.PAUSED,
        row.pk in settled or all(_is_built(one) for one in parts or [row]),
    )


def _is_built(row: Project) -> bool:
    return row.percent == 100 or (row.step is not None and row.step.phase == Phase.CLOSE)


def _served(row: Project) -> frozenset[str]:
    if row.work is None:
        return frozenset()
    works = [row.work, *row.work.named_again.all()]
    criteria = (one.criterion for work in works for one in work.serves.all())
    return frozenset(charge_key(one.criteria_set.slug, one.code) for one in criteria)
