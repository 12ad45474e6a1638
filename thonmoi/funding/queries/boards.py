"""The board of works: a column for each phase with its first works."""

from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.funding import rules
from thonmoi.funding.models import Project
from thonmoi.funding.queries._ordered import Lengths, between, latest_first, lengths
from thonmoi.funding.queries._seen import (
    ProjectFilter,
    listed_projects,
    narrowed,
    walked_projects,
)
from thonmoi.funding.queries.projects import ProjectView, viewed
from thonmoi.funding.rules import State
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor

CARDS = 8
"""So many cards stand in a column of the board."""


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A phase with its first works and how many there are."""

    phase: str
    label: str | Promise
    total: int
    rows: tuple[ProjectView, ...]


def board(actor: Actor, wanted: ProjectFilter) -> list[BoardColumn]:
    """The columns of the board with their first works; cancelled works stand nowhere."""
    today = clock.today()
    counted, rows = (
        narrowed(seen, wanted, today).filter(is_split=False).exclude(state=State.CANCELLED)
        for seen in (listed_projects(actor), walked_projects(actor))
    )
    grouped = counted.values("phase").annotate(**lengths(today)).order_by()
    known = {one.pop("phase"): Lengths(**one) for one in grouped}
    first: list[int] = []
    for phase, one in known.items():
        first += between(rows.filter(phase=phase), one, today, 0, CARDS)
    views = viewed(actor, latest_first(Project.objects.filter(pk__in=first), today))
    return [
        BoardColumn(
            phase,
            label,
            known[phase].total if phase in known else 0,
            tuple(one for one in views if one.phase == phase),
        )
        for phase, label in rules.PHASE_LABELS.items()
    ]
