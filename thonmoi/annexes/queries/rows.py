"""Rows of an annex: the affair of those who may take it into use there."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.models import ProposalRow
from thonmoi.annexes.queries._shown import RowView, view, viewed
from thonmoi.annexes.rules import RowKind, RowState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P


def rows(actor: Actor, pk: int) -> list[RowView]:
    """The rows of an annex in order; [] where it is not the actor's to see."""
    return viewed(fetched(actor, pk))


def fetched(actor: Actor, pk: int) -> list[ProposalRow]:
    """The rows of an annex in order, with their values and the columns of the annex."""
    return list(_rows(actor).filter(proposal_id=pk).order_by("order", "pk"))


def row_view(actor: Actor, pk: int, row: int) -> tuple[ProposalRow, RowView]:
    """A row as the subject of a deed, and as shown; NotFound where it is not of that annex."""
    found = _rows(actor).filter(proposal_id=pk, pk=row).first()
    if found is None:
        raise NotFound("row.unknown", _("There is no such row in this annex."))
    columns = {one.group: one.name for one in found.proposal.columns.all()}
    return found, view(found, columns)


def rows_to_confirm(actor: Actor, pk: int, criterion: str = "") -> dict[int, int]:
    """Keys and versions of rows without doubt that nobody confirmed, of a criterion or of all."""
    wanted = [one for one in rows(actor, pk) if not criterion or one.criterion == criterion]
    return {
        one.pk: one.version
        for one in wanted
        if one.state is RowState.READ and not one.is_doubtful and one.kind != RowKind.HEADING
    }


def _rows(actor: Actor) -> Any:
    visible = under("proposal__unit_path", actor.areas(P.ANNEX_MAKE))
    found = ProposalRow.objects.filter(visible).select_related("measure", "proposal")
    return found.prefetch_related("values", "proposal__columns")
