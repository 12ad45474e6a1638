"""The draft of the minutes of a visit, from what was recorded."""

from thonmoi.inspections.document import MinutesFacts, RecommendationLine, compose
from thonmoi.inspections.models import Inspection, Recommendation
from thonmoi.inspections.queries.inspections import inspection_row
from thonmoi.kernel.access import Actor
from thonmoi.paper.model import Document
from thonmoi.units.models import Unit


def minutes(actor: Actor, pk: int) -> Document:
    """The document, with blanks for what is not recorded; NotFound where it is not seen."""
    row = inspection_row(actor, pk)
    rows = Recommendation.objects.filter(inspection=row).select_related("owner").order_by("order")
    parent = row.lead.parent
    return compose(
        MinutesFacts(
            issuer=row.lead.name,
            parent=parent.name if parent else "",
            short_name=row.lead.short_name,
            place=row.lead.unit.name,
            year=(row.visited_on.year if row.visited_on else row.year),
            subject=row.subject,
            unit=str(row.unit),
            body=_body(row.unit),
            work=row.work.text if row.work else "",
            decision=_paper(row),
            on=row.visited_on,
            came=tuple(line.strip() for line in row.came.splitlines() if line.strip()),
            seen=tuple(line.strip() for line in row.seen.splitlines() if line.strip()),
            recommendations=tuple(
                RecommendationLine(one.text, one.owner.name, one.due) for one in rows
            ),
        )
    )


def _body(unit: Unit) -> str:
    """The body that is inspected at a unit: its people's committee."""
    name = str(unit)
    return f"Ủy ban nhân dân {name[:1].lower()}{name[1:]}"


def _paper(row: Inspection) -> str:
    """``Quyết định số 12/QĐ-UBND``; what no register holds is named by its number."""
    if row.document:
        return str(row.document)
    number = row.decision.removeprefix("số ").strip()
    return f"văn bản số {number}" if number else ""
