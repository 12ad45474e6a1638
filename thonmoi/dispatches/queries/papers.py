"""A paper as the official document that it is now."""

from dataclasses import replace
from datetime import date

from thonmoi.audit import queries as audit
from thonmoi.dispatches.document import compose
from thonmoi.dispatches.queries.dispatches import DispatchView
from thonmoi.kernel.access import Actor
from thonmoi.paper.model import DocDate, Document


def paper(
    actor: Actor,
    found: DispatchView,
    *,
    number: str = "",
    issued_on: date | None = None,
    signer: str = "",
) -> Document:
    """The document with number and day as given, else as recorded; a draft has blanks."""
    day = issued_on or found.issued_on
    return compose(
        found.kind,
        found.words,
        replace(found.frame, signer=signer or found.frame.signer),
        day=DocDate(day.year, day.month, day.day) if day else DocDate(found.drafted_on.year),
        number=number or found.number,
        is_simulated=audit.is_simulated(actor),
    )
