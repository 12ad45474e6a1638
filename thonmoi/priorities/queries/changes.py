"""What is otherwise today than a proposal that was finished."""

from dataclasses import dataclass

from thonmoi.audit.kept import kept
from thonmoi.criteria.rules import Standing
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.priorities import rules
from thonmoi.priorities.models import Candidate, Gap, Priority
from thonmoi.priorities.queries.priorities import priority_row
from thonmoi.priorities.queries.taking import taken
from thonmoi.priorities.rules import Bar, Change, GapFacts, GapKind, Taken, WorkFacts
from thonmoi.priorities.shown import PriorityView
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What is otherwise now than a proposal says; `unit` is the commune."""

    unit: str
    change: Change


def changes(actor: Actor, head: PriorityView) -> tuple[ChangeView, ...]:
    """What works and standings say otherwise today than a finished proposal; none of a draft.

    Kept until anything changes.
    """
    if not head.is_finished:
        return ()
    key = ("priority-changes", head.pk, clock.today())
    return kept(actor, key, lambda: _changes(actor, head.pk))


def _changes(actor: Actor, pk: int) -> tuple[ChangeView, ...]:
    row = priority_row(actor, pk)
    found = rules.changes(_held(row), taken(actor, row.unit, row.year))
    units = Unit.objects.in_bulk({one.unit_id for one in found})
    return tuple(ChangeView(str(units[one.unit_id]), one) for one in found)


def _held(row: Priority) -> Taken:
    """The facts that a proposal rests on, as the rules see them."""
    works = Candidate.objects.filter(priority=row).order_by("commune__sort_key", "pk")
    gaps = Gap.objects.filter(priority=row).order_by("unit__sort_key", "pk")
    return Taken(row.facts_on, tuple(map(_work, works)), tuple(map(_gap, gaps)), row.unknown)


def _work(one: Candidate) -> WorkFacts:
    values = (one.name, one.commune_id, one.budget, one.allotted, Bar(one.bar), frozenset[str]())
    return WorkFacts(*values, project_id=one.project_id, work_id=one.work_id)


def _gap(one: Gap) -> GapFacts:
    return GapFacts(
        one.unit_id,
        *(one.criterion_id, one.key, one.code, one.name),
        *(Standing(one.standing), GapKind(one.kind), one.level, one.year, one.is_unconfirmed),
    )
