"""Proposals of priorities: drafts for who makes them, finished ones for who may read them."""

from django.utils.translation import gettext_lazy as _

from thonmoi.funding.rules import Nature
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.priorities.models import Priority
from thonmoi.priorities.queries._seen import seen
from thonmoi.priorities.rules import GapKind
from thonmoi.priorities.shown import PriorityView

MOST = 200


def priorities(actor: Actor) -> list[PriorityView]:
    """Proposals that the actor may read, the newest first. Denied for who reads none anywhere."""
    if not actor.areas(P.PRIORITY_READ):
        raise Denied("access.denied", _("Your role does not include this."))
    rows = seen(actor).select_related("unit").order_by("-year", "-made_at", "-pk")
    return [_view(row) for row in rows[:MOST]]


def priority(actor: Actor, pk: int) -> PriorityView:
    """One proposal; NotFound where the actor may not read it."""
    return _view(priority_row(actor, pk))


def priority_row(actor: Actor, pk: int) -> Priority:
    """A proposal as the subject of a deed; NotFound where the actor may not read it."""
    found = seen(actor).select_related("unit").filter(pk=pk).first()
    if found is None:
        raise NotFound("priority.unknown", _("There is no such proposal that you may read."))
    return found


def _view(row: Priority) -> PriorityView:
    return PriorityView(
        row.pk,
        str(row.unit),
        row.unit.code,
        row.unit.path,
        row.year,
        Nature(row.nature),
        row.now,
        row.budget,
        {GapKind(kind): points for kind, points in row.weights.items()},
        row.addressee,
        row.words,
        row.facts_on,
        row.unknown,
        row.points,
        row.cost,
        row.bound,
        row.is_proven,
        row.greedy_points,
        row.greedy_cost,
        row.number,
        row.issued_on,
        row.drop_reason,
        row.made_at,
        row.version,
    )
