"""Plans: lists, one plan, the one in force, its bases and recipients."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import ancestors
from thonmoi.library.rules import KINDS
from thonmoi.plans import rules
from thonmoi.plans.models import Basis, Doubt, Plan, Recipient
from thonmoi.plans.queries._visible import visible
from thonmoi.plans.rules import PlanState


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan's head; `number` is empty and `issued_on` None until the register gives them."""

    pk: int
    unit: str
    unit_code: str
    unit_path: str
    issuer: str
    issuer_text: str
    document_pk: int
    number: str
    issued_on: date | None
    year: int
    title: str
    place: str
    symbol: str
    state: PlanState
    valid_from: date
    valid_to: date
    in_force_from: date | None
    in_force_note: str
    authority: str
    position: str
    signer: str
    source_pk: int | None
    signed_file_pk: int | None
    open_doubts: int
    version: int
    kind: str
    revises_pk: int | None

    def __str__(self) -> str:
        return self.title

    @property
    def state_label(self) -> str | Promise:
        return rules.PLAN_STATE_LABELS[self.state]

    @property
    def kind_name(self) -> str:
        """``Thông báo``: the kind of its document, as it calls itself."""
        return KINDS.get(self.kind, KINDS["VB"])

    @property
    def short(self) -> str | Promise:
        """What it is called in few words: a plan by its year, another document by its number."""
        if self.kind == "KH" or not self.number:
            return f"{self.kind_name} {_('of %(year)s') % {'year': self.year}}"
        return f"{self.kind_name} {self.number}"

    @property
    def is_numbered(self) -> bool:
        return bool(self.number)

    @property
    def start_note(self) -> str:
        """Why its first day is what it is; nothing is said to be missing that is recorded since."""
        if self.in_force_note != rules.BY_CITATION or self.issued_on is None:
            return self.in_force_note
        return "" if self.in_force_from == self.issued_on else rules.WAS_BY_CITATION

    @property
    def is_in_force(self) -> bool:
        return self.state is PlanState.IN_FORCE

    @property
    def is_draft(self) -> bool:
        return self.state is PlanState.DRAFT


@dataclass(frozen=True, slots=True)
class BasisView:
    """A basis, or (with `clause`) a document that a clause cites."""

    order: int
    text: str
    clause: str
    document_pk: int
    document: str
    issued_on: date | None
    is_stub: bool


@dataclass(frozen=True, slots=True)
class RecipientView:
    text: str
    agencies: tuple[str, ...]


def _view(row: Plan, doubts: int = 0) -> PlanView:
    paper = row.document
    return PlanView(
        pk=row.pk,
        unit=str(row.unit),
        unit_code=row.unit.code,
        unit_path=row.unit.path,
        issuer=row.issuer.name if row.issuer else "",
        issuer_text=row.issuer_text,
        document_pk=paper.pk,
        number=paper.number,
        issued_on=paper.issued_on,
        year=row.year,
        title=row.title,
        place=row.place,
        symbol=row.symbol,
        state=PlanState(row.state),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        in_force_from=row.in_force_from,
        in_force_note=row.in_force_note,
        authority=row.authority,
        position=row.position,
        signer=row.signer,
        source_pk=row.source_id,
        signed_file_pk=paper.file_id,
        open_doubts=doubts,
        version=row.version,
        kind=paper.kind,
        revises_pk=row.revises_id,
    )


RELATED = ("unit", "issuer", "document")
plan_view = _view


def plans(actor: Actor) -> list[PlanView]:
    """Plans that the actor sees, newest year first, then from the widest area down."""
    rows = visible(actor).select_related("unit", "issuer", "document")
    found = list(rows.order_by("-year", "unit__path", "-pk")[:200])
    open_ = Doubt.objects.filter(plan__in=[row.pk for row in found], answer="")
    counts: dict[int, int] = {}
    for pk in open_.values_list("plan_id", flat=True):
        counts[pk] = counts.get(pk, 0) + 1
    return [_view(row, counts.get(row.pk, 0)) for row in found]


def plan(actor: Actor, pk: int) -> PlanView:
    """A plan that the actor sees; NotFound otherwise. Kept until anything changes."""
    key = ("plan", pk, get_language() or "", actor.areas(), clock.today())
    return kept(actor, key, lambda: _plan(actor, pk))


def _plan(actor: Actor, pk: int) -> PlanView:
    row = plan_row(actor, pk)
    return _view(row, Doubt.objects.filter(plan=row, answer="").count())


def plan_row(actor: Actor, pk: int) -> Plan:
    """The plan as the subject of a deed; NotFound where the actor does not see it."""
    rows = visible(actor).select_related("unit", "issuer", "document")
    row = rows.filter(pk=pk).first()
    if row is None:
        raise NotFound("plan.unknown", _("There is no such plan in your area."))
    return row


def plan_in_force(actor: Actor, unit_path: str, *, on: date | None = None) -> PlanView | None:
    """The plan in force for a unit on a day: its own, else the nearest above it; None if none.

    What only gives duties out (a notice of conclusions, an official letter, a report) is none,
    nor a decision that carries out a plan above it.
    """
    day = on or clock.today()
    rows = (
        visible(actor)
        .filter(
            state=PlanState.IN_FORCE,
            unit__path__in=ancestors(unit_path),
            in_force_from__lte=day,
            valid_to__gt=day,
        )
        .exclude(document__kind__in=rules.NO_PLANS)
        .exclude(document__kind="QĐ", parent__isnull=False)
    )
    found = list(rows.select_related("unit", "issuer", "document"))
    nearest = max(found, key=lambda row: (len(row.unit.path), row.in_force_from), default=None)
    return _view(nearest) if nearest else None


def unnumbered(actor: Actor) -> list[PlanView]:
    """Plans that are carried out, or waiting, without their number (decision 17)."""
    rows = visible(actor).filter(document__number="").exclude(state=PlanState.ENDED)
    related = rows.select_related("unit", "issuer", "document")
    return [_view(row) for row in related.order_by("-year", "unit__path")[:3]]


def start_proposed(actor: Actor, pk: int) -> date | None:
    """From when a plan would be in force: its day of issue, else the latest day it cites."""
    row = plan_row(actor, pk)
    cited = Basis.objects.filter(plan=row).aggregate(
        last=Max("document__issued_on", filter=Q(document__issued_on__lte=clock.today()))
    )
    return rules.proposed_start(row.document.issued_on, [cited["last"]], today=clock.today())


def bases(actor: Actor, pk: int) -> list[BasisView]:
    """Bases of a plan in order, then what its clauses cite."""
    rows = Basis.objects.filter(plan__in=visible(actor), plan_id=pk)
    return [
        BasisView(
            row.order,
            row.text,
            row.clause.path if row.clause else "",
            row.document_id,
            str(row.document),
            row.document.issued_on,
            row.document.is_stub,
        )
        for row in rows.select_related("document", "clause").order_by("order")
    ]


def recipients(actor: Actor, pk: int) -> list[RecipientView]:
    """Lines of "Nơi nhận" with the agencies they mean."""
    rows = Recipient.objects.filter(plan__in=visible(actor), plan_id=pk).order_by("order")
    return [
        RecipientView(row.text, tuple(one.agency.short_name for one in row.receivers.all()))
        for row in rows.prefetch_related("receivers__agency")
    ]
