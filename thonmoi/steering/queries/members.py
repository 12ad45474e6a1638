"""Members with what each answers for. Who sits on a committee is known in its area."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import charge_key
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.steering.models import Member, Remit
from thonmoi.steering.rules import ORDER, POSITION_LABELS, Position


@dataclass(frozen=True, slots=True)
class RemitView:
    """One thing that a member answers for; `unit_path`, `criterion_key` or `agency_id` is set."""

    pk: int
    label: str
    unit_path: str
    unit_code: str
    criterion_key: str
    criterion_id: int | None
    agency_id: int | None
    document: str
    valid_from: date

    @property
    def sort(self) -> str:
        """``unit``, ``criterion`` or ``agency``."""
        return "unit" if self.unit_path else "criterion" if self.criterion_key else "agency"


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member as of today; `name` is shown to those who see the committee."""

    pk: int
    committee: str
    committee_code: str
    unit_path: str
    position: Position
    office: str
    seat_id: int | None
    seat: str
    name: str
    has_account: bool
    is_own: bool
    document_pk: int
    document: str
    valid_from: date
    valid_to: date | None
    remits: tuple[RemitView, ...]
    version: int

    def __str__(self) -> str:
        return self.office

    @property
    def position_label(self) -> str | Promise:
        return POSITION_LABELS[self.position]

    @property
    def units(self) -> list[RemitView]:
        return [one for one in self.remits if one.sort == "unit"]

    @property
    def criteria(self) -> list[RemitView]:
        return [one for one in self.remits if one.sort == "criterion"]

    @property
    def agencies(self) -> list[RemitView]:
        return [one for one in self.remits if one.sort == "agency"]


def members(actor: Actor, committee_ids: Iterable[int], *, past: bool = False) -> list[MemberView]:
    """Members of committees that the actor sees, by position; with `past` those who left too."""
    rows = _seen(actor).filter(committee__in=list(committee_ids))
    rows = rows if past else rows.filter(_on("valid", clock.today()))
    found = [_view(row, actor) for row in rows.order_by("pk")]
    return sorted(found, key=lambda one: ORDER.index(one.position))


def member(actor: Actor, pk: int) -> MemberView:
    """A member of a committee that the actor sees; NotFound otherwise."""
    return _view(member_row(actor, pk), actor)


def member_row(actor: Actor, pk: int) -> Member:
    """A member as the subject of a deed; NotFound where the actor does not see the committee."""
    row = _seen(actor).filter(pk=pk).first()
    if row is None:
        raise NotFound("member.unknown", _("There is no such member in your area."))
    return row


def own_members(actor: Actor) -> list[MemberView]:
    """The seats of whoever is signed in; none for those who sit on no committee."""
    if actor.id is None or not actor.is_signed_in:
        return []
    rows = _seen(actor).filter(_on("valid", clock.today()), account=actor.id)
    return [_view(row, actor) for row in rows.order_by("pk")]


def remit_row(actor: Actor, pk: int) -> Remit:
    """What a member answers for, as the subject of a deed; NotFound where it is not his to see."""
    rows = Remit.objects.filter(around("member__committee__unit__path", actor.areas()))
    related = ("member__committee__unit", "unit", "criterion", "agency")
    row = rows.select_related(*related).filter(pk=pk).first()
    if row is None:
        raise NotFound("remit.unknown", _("There is no such assignment in your area."))
    return row


def _on(prefix: str, day: date) -> Q:
    """Rows that hold on a day; those that begin later are shown as well."""
    return Q(**{f"{prefix}_to": None}) | Q(**{f"{prefix}_to__gt": day})


def _seen(actor: Actor) -> QuerySet[Member]:
    rows = Member.objects.filter(around("committee__unit__path", actor.areas()))
    held = Remit.objects.filter(_on("valid", clock.today())).select_related(
        "unit", "criterion__criteria_set", "agency", "document"
    )
    order = ("unit__sort_key", "criterion__criteria_set", "criterion__order", "agency__sort_key")
    prefetch = Prefetch("remits", held.order_by(*order, "pk"), to_attr="held")
    return rows.select_related("committee__unit", "seat", "document").prefetch_related(prefetch)


def _view(row: Member, actor: Actor) -> MemberView:
    return MemberView(
        row.pk,
        row.committee.name,
        row.committee.code,
        row.committee.unit.path,
        Position(row.position),
        row.office,
        row.seat_id,
        row.seat.name if row.seat else "",
        row.name,
        row.account_id is not None,
        actor.id is not None and row.account_id == actor.id,
        row.document_id,
        row.document.number or str(row.document),
        row.valid_from,
        row.valid_to,
        tuple(map(_remit, row.held)),  # type: ignore[attr-defined]
        row.version,
    )


def _remit(row: Remit) -> RemitView:
    criterion = row.criterion
    return RemitView(
        row.pk,
        str(row.unit or criterion or row.agency),
        row.unit.path if row.unit else "",
        row.unit.code if row.unit else "",
        charge_key(criterion.criteria_set.slug, criterion.code) if criterion else "",
        row.criterion_id,
        row.agency_id,
        row.document.number or str(row.document),
        row.valid_from,
    )
