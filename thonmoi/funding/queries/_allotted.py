"""One allotment as pages and files show it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise

from thonmoi.funding import rules
from thonmoi.funding.models import Allotment
from thonmoi.funding.rules import Balance, Nature


@dataclass(frozen=True, slots=True)
class AllotmentView:
    """One allotment as it holds now."""

    pk: int
    year: int
    unit: str
    unit_path: str
    project_pk: int | None
    target: str
    source: str
    nature: Nature
    content: str
    is_counterpart: bool
    households: int | None
    paper: str
    document_pk: int | None
    on: date
    first: int
    balance: Balance
    carried_from_pk: int | None
    version: int

    def __str__(self) -> str:
        return f"{self.source}, {self.year}"

    @property
    def nature_label(self) -> str | Promise:
        return rules.NATURE_LABELS[self.nature]


def related(rows: QuerySet[Allotment]) -> QuerySet[Allotment]:
    """Allotments with all that is shown beside them."""
    return rows.select_related("unit", "project", "task", "source", "content")


def view(row: Allotment) -> AllotmentView:
    """A row, with what is loaded beside it, as it is shown."""
    return AllotmentView(
        row.pk,
        row.year,
        str(row.unit),
        row.unit_path,
        row.project_id,
        row.project.name if row.project else str(row.task or ""),
        row.source.name,
        Nature(row.nature),
        f"{row.content.code}. {row.content.name}" if row.content else "",
        row.is_counterpart,
        row.households,
        row.paper,
        row.document_id,
        row.on,
        row.first,
        rules.balance_of(row),
        row.carried_from_id,
        row.version,
    )
