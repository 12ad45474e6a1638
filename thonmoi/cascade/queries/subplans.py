"""Plans owed under plans: who must issue one, who has, since when it is owed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.cascade import rules
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.rules import Kind, State
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.notices.rules import may_be_late
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import PlanState

RELATED = (
    "clause__plan__unit",
    "agency__unit",
    "criterion",
    "document",
    "due_by",
    "child__unit",
)


_KINDS = list(rules.KIND_LABELS)


@dataclass(frozen=True, slots=True)
class SubplanView:
    """A plan that a body owes; `body` names it, a member by his office and agency.

    `can_be_late` is false for requests, the Front, the Party and plans not in force.
    """

    pk: int
    plan_pk: int
    plan_year: int
    is_in_force: bool
    clause: str
    kind: Kind
    agency_id: int
    body: str
    criterion: str
    state: State
    since: date
    due: date | None
    due_by: str
    is_request: bool
    can_be_late: bool
    document_pk: int | None
    document: str
    issued_on: date | None
    child_pk: int | None
    reason: str
    unit_path: str
    version: int

    @property
    def kind_label(self) -> str | Promise:
        return rules.KIND_LABELS[self.kind]

    @property
    def state_label(self) -> str | Promise:
        return rules.STATE_LABELS[self.state]

    @property
    def is_owed(self) -> bool:
        return self.state is State.OWED

    @property
    def is_late(self) -> bool:
        """Whether the date that a document or the office set has passed."""
        is_past = self.due is not None and self.due < clock.today()
        return self.is_owed and self.can_be_late and is_past


def subplans(
    actor: Actor,
    *,
    plan_pk: int | None = None,
    agency_ids: Iterable[int] | None = None,
    owed_only: bool = False,
) -> list[SubplanView]:
    """Plans owed under plans that the actor sees, by bodies that he sees, by kind."""
    rows = _seen(actor)
    if plan_pk is not None:
        rows = rows.filter(clause__plan=plan_pk)
    if agency_ids is not None:
        rows = rows.filter(agency__in=list(agency_ids))
    if owed_only:
        rows = rows.filter(state=State.OWED)
    ordered = ("agency__unit__level", "agency__sort_key", "criterion__order", "office", "pk")
    found = [_view(row) for row in rows.order_by(*ordered)]
    return sorted(found, key=lambda one: _KINDS.index(one.kind))


def subplan_row(actor: Actor, pk: int) -> Subplan:
    """A plan owed, as the subject of a deed; NotFound where the actor does not see it."""
    row = _seen(actor).filter(pk=pk).first()
    if row is None:
        raise NotFound("subplan.unknown", _("There is no such plan to be issued in your area."))
    return row


def chosen_subplans(actor: Actor, pks: Iterable[int]) -> list[Subplan]:
    """Several of them, for one deed; strange ones are left out."""
    return list(_seen(actor).filter(pk__in=list(pks)).order_by("pk"))


def same_paper(actor: Actor, row: Subplan) -> list[SubplanView]:
    """What the same body owes under the same plan besides: one paper may fulfil several."""
    rows = _seen(actor).filter(agency=row.agency_id, clause__plan=row.clause.plan_id)
    others = rows.filter(state=State.OWED).exclude(pk=row.pk)
    return [_view(one) for one in others.order_by("kind", "criterion__order", "pk")]


def children_to_link(actor: Actor, row: Subplan) -> list[Plan]:
    """Plans in the program that may be the one owed: of the body's unit, put in force."""
    rows = Plan.objects.filter(unit=row.agency.unit_id).exclude(state=PlanState.DRAFT)
    rows = rows.exclude(pk=row.clause.plan_id).select_related("unit", "document")
    found = rows.filter(around("unit__path", actor.areas()))
    return [one for one in found.order_by("-year", "-pk") if _fits(one, row)]


def _fits(one: Plan, row: Subplan) -> bool:
    """Of a district's own plans only those that an agency of its own issued, or hang here."""
    is_free = one.parent_id in (None, row.clause.plan_id)
    return is_free and (one.unit_id != row.clause.plan.unit_id or one.issuer_id == row.agency_id)


def _seen(actor: Actor) -> QuerySet[Subplan]:
    areas = actor.areas()
    rows = Subplan.objects.filter(around("agency__unit__path", areas))
    return rows.filter(around("clause__plan__unit__path", areas)).select_related(*RELATED)


def _view(row: Subplan) -> SubplanView:
    plan, paper = row.clause.plan, row.document
    in_force = plan.state == PlanState.IN_FORCE
    return SubplanView(
        row.pk,
        plan.pk,
        plan.year,
        in_force,
        row.clause.path,
        Kind(row.kind),
        row.agency_id,
        f"{row.office} ({row.agency.short_name})" if row.office else row.agency.name,
        str(row.criterion) if row.criterion else "",
        State(row.state),
        row.since,
        row.due,
        str(row.due_by) if row.due_by else "",
        row.is_request,
        may_be_late(is_request=row.is_request, is_urged=row.agency.is_urged, is_in_force=in_force),
        row.document_id,
        (paper.number or str(paper)) if paper else "",
        paper.issued_on if paper else None,
        row.child_id,
        row.reason,
        row.agency.unit.path,
        row.version,
    )
