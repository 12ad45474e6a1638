"""What the actor's agencies have confirmed in periods that are still open, newest first."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from thonmoi.accounts.models import Agency
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Cell, Conclusion, Confirmation
from thonmoi.monitoring.queries.used_sets import charged_criteria
from thonmoi.monitoring.rules import CellState, PeriodState

MOST = 200


@dataclass(frozen=True, slots=True)
class Confirmed:
    """One value that an agency of the actor confirmed; concluded: no longer to be taken back."""

    cell: Cell
    agency: Agency | None
    at: datetime
    is_concluded: bool


def confirmed(actor: Actor, unit_code: str = "") -> list[Confirmed]:
    """The last `MOST` that the actor's agencies confirmed, of all communes or of one."""
    rows = _own(actor)
    if unit_code:
        rows = rows.filter(reading__unit__code=unit_code)
    return [
        Confirmed(row.reading.cell, row.agency, row.at, row.is_concluded)
        for row in rows.order_by("-at", "-pk")[:MOST]
    ]


def _own(actor: Actor) -> QuerySet[Confirmation]:
    mine = Cell.objects.filter(
        under("unit__path", actor.areas(P.CONFIRMATION_WITHDRAW)),
        charged_criteria(actor),
        state=CellState.CONFIRMED,
        period__state=PeriodState.OPEN,
        owner=None,
    )
    said = Conclusion.objects.filter(
        unit=OuterRef("reading__unit"),
        criterion=OuterRef("reading__indicator__criterion"),
        at__gte=OuterRef("at"),
    )
    rows = Confirmation.objects.filter(
        outcome=CellState.CONFIRMED, agency_id__in=actor.agency_ids, reading__cell__in=mine
    )
    return rows.annotate(is_concluded=Exists(said)).select_related(
        "agency", "reading__cell__unit", "reading__cell__period", "reading__cell__indicator"
    )
