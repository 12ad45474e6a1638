"""Doubts about plans, open ones first."""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.plans.models import Doubt
from thonmoi.plans.queries._doubt import DoubtView
from thonmoi.plans.queries._visible import visible


def doubts(actor: Actor, *, plan_pk: int | None = None, open_only: bool = False) -> list[DoubtView]:
    """Doubts about plans that the actor sees: open ones first, each in the order of the text."""
    seen = visible(actor) if plan_pk is None else visible(actor).filter(pk=plan_pk)
    rows = Doubt.objects.filter(plan__in=seen).select_related("clause", "plan__unit")
    if open_only:
        rows = rows.filter(answer="")
    found = [_view(row) for row in rows.order_by("pk")]
    return sorted(found, key=lambda doubt: not doubt.is_open)


def doubt(actor: Actor, pk: int) -> DoubtView:
    """A doubt about a plan that the actor sees; NotFound otherwise."""
    return _view(doubt_row(actor, pk))


def doubt_row(actor: Actor, pk: int) -> Doubt:
    """A doubt as the subject of a deed; NotFound where the actor does not see its plan."""
    rows = Doubt.objects.filter(plan__in=visible(actor))
    found = rows.select_related("clause", "plan__unit", "plan__document").filter(pk=pk).first()
    if found is None:
        raise NotFound("doubt.unknown", _("There is no such doubt in a plan of your area."))
    return found


def _view(row: Doubt) -> DoubtView:
    is_english = (get_language() or "").startswith("en")
    return DoubtView(
        row.pk,
        row.plan_id,
        row.plan.unit.path,
        row.clause.path if row.clause else "",
        row.clause_id,
        row.code,
        row.question_en if is_english and row.question_en else row.question,
        row.words,
        row.suggestion,
        row.answer,
        row.note,
        row.settled_at,
        row.settled_by_id,
        row.version,
    )
