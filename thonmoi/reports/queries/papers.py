"""A report as the official document that it is now."""

from datetime import date

from thonmoi.kernel.access import Actor
from thonmoi.paper.model import DocDate, Document
from thonmoi.reports.document import compose
from thonmoi.reports.facts import parse
from thonmoi.reports.queries.reports import ReportView, paragraphs


def paper(
    actor: Actor, found: ReportView, *, number: str = "", issued_on: date | None = None
) -> Document:
    """The document with the words that stand now; number and day as given, else as recorded."""
    day = issued_on or found.issued_on
    return compose(
        parse(found.facts),
        (one.para for one in paragraphs(actor, found) if one.text),
        found.frame,
        number=number or found.number,
        on=DocDate(day.year, day.month, day.day) if day else None,
    )
