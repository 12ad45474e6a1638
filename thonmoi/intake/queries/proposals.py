"""Proposals and their items, as their pages show them."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.intake import rules
from thonmoi.intake.models import OutlineMend, Proposal, ProposalItem
from thonmoi.intake.rules.outlining import Mend, Step
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A proposal in the list; `open_doubts` counts what a person may still settle."""

    pk: int
    title: str
    year: int
    unit: str
    unit_path: str
    state: rules.ProposalState
    file_name: str
    file_pk: int
    made_at: datetime
    items: int
    undecided: int
    open_doubts: int
    plan_pk: int | None
    version: int
    revises_pk: int | None
    is_apart: bool

    @property
    def is_open(self) -> bool:
        return self.state is rules.ProposalState.OPEN

    @property
    def state_label(self) -> object:
        return rules.PROPOSAL_STATE_LABELS[self.state]


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal whole: its line, and the reading as the reader gave it."""

    line: ProposalLine
    reading: dict[str, Any]
    reason: str


def _visible(actor: Actor) -> QuerySet[Proposal]:
    """Proposals are the affair of those who may make them there, until they are a plan."""
    return Proposal.objects.filter(under("unit__path", actor.areas(P.PROPOSAL_MAKE)))


def _counted(actor: Actor) -> QuerySet[Proposal]:
    undecided = Q(items__state=rules.ItemState.PROPOSED)
    doubts = Q(items__kind=rules.ItemKind.DOUBT, items__answer="") & ~Q(
        items__state__in=[rules.ItemState.REJECTED, rules.ItemState.NARRATIVE]
    )
    return (
        _visible(actor)
        .select_related("unit", "file")
        .annotate(
            found=Count("items"),
            undecided=Count("items", filter=undecided),
            open_doubts=Count("items", filter=doubts),
        )
    )


def _line(row: Any) -> ProposalLine:
    return ProposalLine(
        row.pk,
        row.title,
        row.year,
        str(row.unit),
        row.unit.path,
        rules.ProposalState(row.state),
        row.file.name,
        row.file_id,
        row.made_at,
        row.found,
        row.undecided,
        row.open_doubts,
        row.plan_id,
        row.version,
        row.revises_id,
        row.is_apart,
    )


def proposals(actor: Actor) -> list[ProposalLine]:
    """Proposals of the actor's areas, those to be looked at first, then newest first."""
    rows = _counted(actor).order_by("-pk")[:100]
    lines = [_line(row) for row in rows]
    return sorted(lines, key=lambda line: line.state is not rules.ProposalState.OPEN)


def proposal(actor: Actor, pk: int) -> ProposalView:
    """A proposal that the actor may look at; NotFound otherwise."""
    row = _counted(actor).filter(pk=pk).first()
    if row is None:
        raise _unknown()
    return ProposalView(_line(row), json.loads(row.reading), row.reason)


def proposal_row(actor: Actor, pk: int) -> Proposal:
    """The proposal as the subject of a deed; NotFound where it is not the actor's to see."""
    row = _visible(actor).select_related("unit", "file", "plan", "revises").filter(pk=pk).first()
    if row is None:
        raise _unknown()
    return row


def proposal_items(actor: Actor, pk: int, *, item: int | None = None) -> list[ProposalItem]:
    """The items of a proposal in order, with what they are bound to; one of them where named."""
    rows = ProposalItem.objects.filter(proposal__in=_visible(actor), proposal_id=pk)
    rows = rows if item is None else rows.filter(pk=item)
    bound = ("unit", "site", "agency", "criterion", "measure", "document", "same_as")
    many = ("units__unit__parent", "agencies__agency")
    return list(rows.select_related(*bound).prefetch_related(*many).order_by("order"))


def clause_at(actor: Actor, pk: int, line: int) -> dict[str, Any] | None:
    """The clause of a proposal that begins at a line of its file."""
    clauses: list[dict[str, Any]] = json.loads(proposal_row(actor, pk).reading)["clauses"]
    return next((clause for clause in clauses if clause["line"] == line), None)


def mends(actor: Actor, pk: int) -> list[Mend]:
    """How the outline of a proposal was mended, in order."""
    rows = OutlineMend.objects.filter(proposal__in=_visible(actor), proposal_id=pk)
    return [Mend(row.line, Step(row.step), row.label) for row in rows.order_by("order")]


def existing(actor: Actor, unit: Unit, *, digest: str = "", text_digest: str = "") -> int | None:
    """The proposal, not rejected, of the same file or the same words; its key, None if none."""
    rows = Proposal.objects.filter(unit=unit).exclude(state=rules.ProposalState.REJECTED)
    same = Q(pk__in=())
    if digest:
        same |= Q(digest=digest)
    if text_digest:
        same |= Q(text_digest=text_digest)
    return rows.filter(same).order_by("-pk").values_list("pk", flat=True).first()


def start_of(actor: Actor, pk: int) -> date:
    """From when a revised version is proposed to be in force: its day, else today."""
    row = proposal_row(actor, pk)
    issued = json.loads(row.reading)["document"]["date"]
    day = date.fromisoformat(issued) if issued else clock.today()
    begun = row.revises.in_force_from if row.revises else None
    return day if day <= clock.today() and (begun is None or day >= begun) else clock.today()


def _unknown() -> NotFound:
    return NotFound("proposal.unknown", _("There is no such proposal in your area."))
