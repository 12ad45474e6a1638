"""Annexes that were read in: the affair of those who may take them into use there."""

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.annexes import rules
from thonmoi.annexes.models import ProposalColumn, SetProposal
from thonmoi.annexes.queries._lines import AnnexLine
from thonmoi.annexes.queries._listing import line_of
from thonmoi.annexes.rules import RowKind, RowState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P


def annexes(actor: Actor) -> list[AnnexLine]:
    """Annexes of the actor's areas, those to be checked first, then newest first."""
    lines = [line_of(row) for row in _counted(actor).order_by("-pk")[:100]]
    return sorted(lines, key=lambda line: not line.is_open)


def annex(actor: Actor, pk: int) -> AnnexLine:
    """An annex that the actor may look at; NotFound otherwise."""
    found = _counted(actor).filter(pk=pk).first()
    if found is None:
        raise _unknown()
    return line_of(found)


def annex_row(actor: Actor, pk: int) -> SetProposal:
    """The annex as the subject of a deed; NotFound where it is not the actor's to see."""
    found = _visible(actor).select_related("file", "criteria_set").filter(pk=pk).first()
    if found is None:
        raise _unknown()
    return found


def columns_of(actor: Actor, pk: int) -> list[ProposalColumn]:
    """The columns of what is required of an annex, in order."""
    rows = ProposalColumn.objects.filter(proposal__in=_visible(actor), proposal_id=pk)
    return list(rows.order_by("order"))


def existing(actor: Actor, digest: str, unit_path: str) -> list[int]:
    """Keys of the annexes of a file that are being worked on in an area, in their order."""
    rows = _visible(actor).filter(digest=digest, unit_path=unit_path)
    return list(
        rows.filter(state=rules.ProposalState.OPEN).order_by("annex").values_list("pk", flat=True)
    )


def _visible(actor: Actor) -> QuerySet[SetProposal]:
    return SetProposal.objects.filter(under("unit_path", actor.areas(P.ANNEX_MAKE)))


def _counted(actor: Actor) -> QuerySet[SetProposal]:
    counted = Q(rows__kind=RowKind.INDICATOR) & ~Q(rows__state=RowState.EXCLUDED)
    return (
        _visible(actor)
        .select_related("file", "criteria_set")
        .defer("reading")
        .annotate(
            indicators=Count("rows", filter=counted),
            confirmed=Count("rows", filter=counted & Q(rows__state=RowState.CONFIRMED)),
        )
    )


def _unknown() -> NotFound:
    return NotFound("annex.unknown", _("There is no such annex in your area."))
