"""Inspections: the programme of a year, one of them, its row for a deed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.inspections import rules
from thonmoi.inspections.models import Inspection, VisitFile
from thonmoi.inspections.queries._seen import InspectionFilter, seen_inspections
from thonmoi.inspections.rules import InspectionState, RecommendationState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import known_first
from thonmoi.ui.pages import SIZE, Page


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of a visit; pictures are shown."""

    pk: int
    name: str
    is_picture: bool


@dataclass(frozen=True, slots=True)
class InspectionView:
    """An inspection; `made` counts its recommendations, `closed` those that are closed."""

    pk: int
    year: int
    subject: str
    lead_id: int
    lead: str
    unit: str
    unit_code: str
    unit_path: str
    work: str
    planned_on: date | None
    decision: str
    document_pk: int | None
    state: InspectionState
    visited_on: date | None
    came: str
    seen: str
    minutes_pk: int | None
    minutes_name: str
    reference: str
    conclusion_pk: int | None
    conclusion: str
    cancelled_on: date | None
    cancel_reason: str
    made: int
    closed: int
    version: int

    def __str__(self) -> str:
        return self.subject

    @property
    def state_label(self) -> str | Promise:
        return rules.INSPECTION_LABELS[self.state]

    @property
    def state_look(self) -> str:
        return rules.INSPECTION_LOOKS[self.state]

    @property
    def is_planned(self) -> bool:
        return self.state is InspectionState.PLANNED

    @property
    def is_visited(self) -> bool:
        return self.state is InspectionState.VISITED

    @property
    def is_past(self) -> bool:
        """Whether its day has passed and nobody recorded a visit."""
        day = self.planned_on
        return self.is_planned and day is not None and day < clock.today()


def inspections(
    actor: Actor, wanted: InspectionFilter | None = None, *, page: int = 1
) -> Page[InspectionView]:
    """The programme, by day, without a day last."""
    rows = seen_inspections(actor, wanted or InspectionFilter())
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    found = _ordered(rows)[(number - 1) * SIZE : number * SIZE]
    return Page(tuple(map(_view, found)), number, total)


def latest(actor: Actor, within: str, most: int) -> list[InspectionView]:
    """The newest inspections at places of an area, by year and day."""
    rows = _ordered(seen_inspections(actor, InspectionFilter(within=within)))
    return [_view(row) for row in rows.order_by("-year", known_first("-planned_on"), "-pk")[:most]]


def inspection(actor: Actor, pk: int) -> tuple[InspectionView, tuple[FileLine, ...]]:
    """One inspection with the files of its visit; NotFound where the actor does not see it."""
    row = inspection_row(actor, pk)
    files = VisitFile.objects.filter(inspection=row).select_related("file").order_by("pk")
    lines = (FileLine(f.file_id, f.file.name, _is_picture(f.file.media_type)) for f in files)
    return _view(row), tuple(lines)


def inspection_row(actor: Actor, pk: int) -> Inspection:
    """An inspection as the subject of a deed; NotFound where the actor does not see it."""
    found = _ordered(seen_inspections(actor, InspectionFilter())).filter(pk=pk).first()
    if found is None:
        raise NotFound("inspection.unknown", _("There is no such inspection in your area."))
    return found


def years(actor: Actor) -> list[int]:
    """Years that have a programme, and this one, newest first."""
    rows = seen_inspections(actor, InspectionFilter()).order_by()
    return sorted({*rows.values_list("year", flat=True).distinct(), clock.today().year})[::-1]


def summary(actor: Actor, wanted: InspectionFilter) -> dict[str, int]:
    """How many inspections are in each state."""
    rows = seen_inspections(actor, wanted).order_by()
    return dict(rows.values_list("state").annotate(n=Count("pk")).order_by("state"))


def _is_picture(media_type: str) -> bool:
    return media_type.startswith("image/")


def _ordered(rows: QuerySet[Inspection]) -> QuerySet[Inspection]:
    related = rows.select_related(
        "lead__unit", "lead__parent", "unit", "work", "document", "minutes", "conclusion__document"
    )
    counted = related.annotate(
        made=Count("recommendations"),
        closed=Count(
            "recommendations", filter=Q(recommendations__state=RecommendationState.CLOSED)
        ),
    )
    return counted.order_by("-year", known_first("planned_on"), "unit__sort_key", "pk")


def _view(row: Inspection) -> InspectionView:
    return InspectionView(
        row.pk,
        row.year,
        row.subject,
        row.lead_id,
        row.lead.name,
        str(row.unit),
        row.unit.code,
        row.unit.path,
        row.work.text if row.work else "",
        row.planned_on,
        row.decision,
        row.document_id,
        row.now,
        row.visited_on,
        row.came,
        row.seen,
        row.minutes_id,
        row.minutes.name if row.minutes else "",
        row.reference,
        row.conclusion_id,
        f"{row.conclusion.document}: {row.conclusion.title}" if row.conclusion else "",
        row.cancelled_on,
        row.cancel_reason,
        row.made,
        row.closed,
        row.version,
    )
