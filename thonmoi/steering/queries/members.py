"""Members with what each answers for. Who sits on a committee is known in its area."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.steering.models import Member, Remit
from thonmoi.steering.queries.shown import MemberView, member_view
from thonmoi.steering.rules import ORDER


def members(actor: Actor, committee_ids: Iterable[int], *, past: bool = False) -> list[MemberView]:
    """Members of committees that the actor sees, by position; with `past` those who left too."""
    rows = _seen(actor).filter(committee__in=list(committee_ids))
    rows = rows if past else rows.filter(_on("valid", clock.today()))
    found = [member_view(actor, row) for row in rows.order_by("pk")]
    return sorted(found, key=lambda one: ORDER.index(one.position))


def member(actor: Actor, pk: int) -> MemberView:
    """A member of a committee that the actor sees; NotFound otherwise."""
    return member_view(actor, member_row(actor, pk))


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
    return [member_view(actor, row) for row in rows.order_by("pk")]


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
