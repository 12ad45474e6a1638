"""What was done about carrying the plan out: visits, plans owed under it, what communes wrote."""

from thonmoi.cascade.models import Subplan
from thonmoi.cascade.rules import State as Owed
from thonmoi.inspections.models import Inspection, Recommendation
from thonmoi.inspections.rules import InspectionState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.reports.facts import HardshipFacts, SubplanFacts, VisitFacts
from thonmoi.reports.models import ReportParagraph
from thonmoi.reports.queries._spans import Spans
from thonmoi.reports.rules import ReportState

WRITTEN = ("III.2", "III.3", "V")
"""Where a commune says what is wanting, why, and what it asks."""
LISTED = 20
"""So many bodies are named; all are counted."""


def visits(actor: Actor, within: str, spans: Spans) -> VisitFacts | None:
    """Inspections of the period, and recommendations until its end; None where none is kept."""
    rows = Inspection.objects.filter(under("unit__path", (within,)), year__lte=spans.on.year)
    if not rows.exists():
        return None
    made = rows.filter(visited_on__gte=spans.start, visited_on__lte=spans.on)
    planned = rows.filter(state=InspectionState.PLANNED, year=spans.on.year)
    told = Recommendation.objects.filter(inspection__in=rows, inspection__visited_on__lte=spans.on)
    found = made.select_related("unit").order_by("visited_on", "pk")
    names = list(dict.fromkeys(row.unit.name for row in found))
    closed = told.filter(closed_on__lte=spans.on).count()
    return VisitFacts(len(found), planned.count(), told.count(), closed, tuple(names))


def subplans(actor: Actor, plan_pk: int, spans: Spans) -> SubplanFacts | None:
    """Plans owed under a plan by the day, requests apart: they are never owed (decision 14)."""
    rows = Subplan.objects.filter(clause__plan=plan_pk, is_request=False, since__lte=spans.on)
    found = list(rows.exclude(state=Owed.WAIVED).select_related("agency", "document"))
    if not found:
        return None
    issued = [row for row in found if row.document is not None]
    owed = [row for row in found if row.document is None]
    names = list(dict.fromkeys(row.agency.name for row in owed if row.agency.is_urged))
    return SubplanFacts(len(issued), len(owed), tuple(sorted(names)[:LISTED]))


def hardships(actor: Actor, within: str, period: str) -> tuple[HardshipFacts, ...]:
    """What communes wrote in their own reports of a period that they submitted or issued."""
    rows = ReportParagraph.objects.filter(
        under("report__unit__path", (within,)),
        report__period=period,
        report__state__in=(ReportState.SUBMITTED, ReportState.ISSUED),
        edited__isnull=False,
    ).exclude(report__unit__path=within)
    related = rows.select_related("report__unit").order_by("report__unit__sort_key", "order")
    found = ((row, row.key.split("/", 1)[0]) for row in related)
    return tuple(
        HardshipFacts(row.report.unit.code, row.report.unit.name, section, row.edited or "")
        for row, section in found
        if section in WRITTEN
    )
