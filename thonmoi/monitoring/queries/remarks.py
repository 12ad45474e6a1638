"""What was said about a value, and which flagged remarks wait for whom."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Cell, Remark
from thonmoi.monitoring.queries.used_sets import charged_criteria

_RELATED = ("cell__unit", "cell__period", "cell__indicator__criterion__criteria_set")


def remarks(actor: Actor, cell: Cell | None) -> list[Remark]:
    """The thread of a value of the actor's areas, oldest first."""
    if cell is None:
        return []
    rows = Remark.objects.filter(under("cell__unit__path", actor.areas()), cell=cell)
    return list(rows.order_by("pk"))


def remark(actor: Actor, pk: int) -> Remark:
    """A remark in the actor's areas; NotFound otherwise."""
    rows = Remark.objects.filter(under("cell__unit__path", actor.areas()), pk=pk)
    found = rows.select_related(*_RELATED).first()
    if found is None:
        raise NotFound("remark.none", _("There is no such remark in your area."))
    return found


def flagged(actor: Actor) -> list[Remark]:
    """Flagged remarks that wait for the actor: the side that did not speak last is asked."""
    own = under("cell__unit__path", actor.areas(P.CELL_SAVE))
    of_charge = Cell.objects.filter(
        under("unit__path", actor.areas(P.READING_CONFIRM)), charged_criteria(actor)
    )
    found: list[Remark] = []
    if actor.areas(P.CELL_SAVE):
        found += _waiting(Remark.objects.filter(own), for_commune=True)
    if actor.areas(P.READING_CONFIRM):
        found += _waiting(Remark.objects.filter(cell__in=of_charge), for_commune=False)
    return found


def _waiting(rows: QuerySet[Remark], *, for_commune: bool) -> list[Remark]:
    """Of each value the latest open flag, where the other side spoke last."""
    open_ = rows.filter(is_flagged=True, settled_at=None)
    flags = {one.cell_id: one for one in open_.select_related(*_RELATED).order_by("pk")}
    said = Remark.objects.filter(cell__in=list(flags)).order_by("pk")
    last = dict(said.values_list("cell_id", "is_from_commune"))
    return [one for cell, one in flags.items() if last[cell] is not for_commune]
