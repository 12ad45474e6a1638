"""Plans owed under plans: who must issue one, who has, since when it is owed."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.cascade import rules
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.queries._seen import seen
from thonmoi.cascade.queries.shown import SubplanView
from thonmoi.cascade.rules import State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound

_KINDS = list(rules.KIND_LABELS)


def subplans(
    actor: Actor,
    *,
    plan_pk: int | None = None,
    agency_ids: Iterable[int] | None = None,
    owed_only: bool = False,
) -> list[SubplanView]:
    """Plans owed under plans that the actor sees, by bodies that he sees, by kind."""
    rows = seen(actor)
    if plan_pk is not None:
        rows = rows.filter(clause__plan=plan_pk)
    if agency_ids is not None:
        rows = rows.filter(agency__in=list(agency_ids))
    if owed_only:
        rows = rows.filter(state=State.OWED)
    ordered = ("agency__unit__level", "agency__sort_key", "criterion__order", "office", "pk")
    found = [SubplanView.of(row) for row in rows.order_by(*ordered)]
    return sorted(found, key=lambda one: _KINDS.index(one.kind))


def subplan_row(actor: Actor, pk: int) -> Subplan:
    """A plan owed, as the subject of a deed; NotFound where the actor does not see it."""
    row = seen(actor).filter(pk=pk).first()
    if row is None:
        raise NotFound("subplan.unknown", _("There is no such plan to be issued in your area."))
    return row


def chosen_subplans(actor: Actor, pks: Iterable[int]) -> list[Subplan]:
    """Several of them, for one deed; strange ones are left out."""
    return list(seen(actor).filter(pk__in=list(pks)).order_by("pk"))
