"""The page of a revised version: what differs from the plan, clause by clause and by what binds."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language

from thonmoi.accounts.models import Agency
from thonmoi.audit.kept import kept
from thonmoi.intake.models import ClauseMatch, Proposal, ProposalItem
from thonmoi.intake.queries.proposals import ProposalView, proposal_items, proposal_row
from thonmoi.intake.rules import ProposalState
from thonmoi.intake.rules.building import plan_facts
from thonmoi.intake.rules.revising import Change, Line, Piece, State, Turn, pieces, whole
from thonmoi.intake.rules.revising.comparing import BOUND_LABELS, TURN_LABELS
from thonmoi.intake.rules.revising.recognising import likely
from thonmoi.kernel.access import Actor
from thonmoi.plans import queries as plans
from thonmoi.plans.queries import PlanView


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that stand together: `is_same` ones are folded."""

    is_same: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing that binds, in both texts; `old` or `new` is "" where it is not there."""

    kind_label: str | Promise
    turn: Turn
    path: str
    old: str
    new: str
    what: str

    @property
    def pieces(self) -> list[Piece]:
        """What was struck and put in."""
        return pieces(self.old, self.new)

    @property
    def turn_label(self) -> str | Promise:
        return TURN_LABELS[self.turn]


@dataclass(frozen=True, slots=True)
class Changes:
    """`kept` counts what goes on unchanged; `unsure` are lines whose match a person looks at."""

    plan: PlanView
    stretches: tuple[Stretch, ...]
    counts: dict[str, int]
    unsure: tuple[Line, ...]
    differences: tuple[Difference, ...]
    kept: int


def changes(actor: Actor, pk: int) -> Changes | None:
    """What a proposal changes in the plan that it revises; None where it revises none.

    Of an accepted one, what bound then has gone on: only the text is compared. NotFound where
    it is not the actor's to see. Kept until anything changes.
    """
    row = proposal_row(actor, pk)
    if row.revises_id is None:
        return None
    key = ("proposal-changes", pk, get_language() or "", actor.areas())
    return kept(actor, key, lambda: _changes(actor, row))


def _changes(actor: Actor, row: Proposal) -> Changes:
    reading = json.loads(row.reading)
    ground = _ground(actor, row)
    lines = whole.told(ground, reading["clauses"])
    found: tuple[Change, ...] = ()
    if row.state == ProposalState.OPEN:
        found = whole.comparison(ground, _facts(actor, row, reading), lines).changes
    counts = Counter(str(line.state) for line in lines)
    return Changes(
        plan=plans.plan(actor, row.revises_id or 0),
        stretches=tuple(_stretches(lines)),
        counts={str(state): counts[state] for state in State},
        unsure=tuple(line for line in lines if not line.is_sure),
        differences=tuple(_difference(one) for one in found if _is_told(one)),
        kept=sum(one.turn is Turn.KEPT for one in found),
    )


def recognised(actor: Actor, found: ProposalView) -> list[PlanView]:
    """Plans that an open proposal may revise, while nobody has said; the likeliest first."""
    line = found.line
    if not line.is_open or line.revises_pk or line.is_apart:
        return []
    rows = plans.revisable(actor, line.unit_path)
    return likely(found.reading["document"], line.year, rows)


def revisable(actor: Actor, pk: int) -> list[PlanView]:
    """Every plan of the unit that a proposal could be said to revise."""
    return plans.revisable(actor, proposal_row(actor, pk).unit.path)


def _ground(actor: Actor, row: Proposal) -> whole.Ground:
    plan_pk = row.revises_id or 0
    first = Proposal.objects.filter(plan=plan_pk).order_by("-pk").first()
    items = ProposalItem.objects.filter(proposal=first).prefetch_related("units", "agencies")
    is_open = row.state == ProposalState.OPEN
    return whole.Ground(
        plans.clause_rows(actor, plan_pk),
        plans.bound_rows(actor, plan_pk) if is_open else [],
        list(ClauseMatch.objects.filter(proposal=row)),
        (first, json.loads(first.reading), list(items.order_by("order"))) if first else None,
    )


def _facts(actor: Actor, row: Proposal, reading: dict[str, Any]) -> Any:
    committees = Agency.objects.filter(kind="committee", unit__path__startswith=row.unit.path)
    return plan_facts(
        reading,
        reading["clauses"],
        proposal_items(actor, row.pk),
        year=row.year,
        area_id=row.unit_id,
        documents={},
        committees=dict(committees.values_list("unit_id", "pk")),
    )


def _stretches(lines: Iterable[Line]) -> Iterable[Stretch]:
    """Lines in order; two or more unchanged ones in a row are folded together."""
    run: list[Line] = []
    for line in lines:
        if line.state is State.SAME and line.is_sure:
            run.append(line)
            continue
        yield from _folded(run)
        run = []
        yield Stretch(False, (line,))
    yield from _folded(run)


def _folded(run: list[Line]) -> Iterable[Stretch]:
    if run:
        yield Stretch(True, tuple(run))


def _is_told(change: Change) -> bool:
    """Unchanged ones are counted; of doubts only what a person decides elsewhere is told."""
    return change.turn is not Turn.KEPT and change.kind != "doubts"


def _difference(change: Change) -> Difference:
    old, new = change.old, change.new
    part = new or old
    return Difference(
        BOUND_LABELS[change.kind],
        change.turn,
        new.clause if new else "",
        old.says if old else "",
        new.says if new else "",
        part.text if part else "",
    )
