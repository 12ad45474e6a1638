"""The document of a proposal, from what is kept of it."""

from dataclasses import replace
from datetime import date

from thonmoi.audit import queries as audit
from thonmoi.funding import queries as funding
from thonmoi.kernel.access import Actor
from thonmoi.notices.queries.drafting import frame_for
from thonmoi.paper.model import Document
from thonmoi.priorities.document.composing import compose
from thonmoi.priorities.queries.choices import purses_of
from thonmoi.priorities.queries.lines import lines
from thonmoi.priorities.queries.priorities import priority


def paper(actor: Actor, pk: int, *, number: str = "", issued_on: date | None = None) -> Document:
    """The document as it is now, with number and day as recorded, or else as given.

    NotFound where the actor may not read the proposal.
    """
    head, names = priority(actor, pk), funding.sources(actor)
    head = replace(head, number=number or head.number, issued_on=issued_on or head.issued_on)
    purses = [
        (names[source].name if source else "", amount)
        for source, amount in purses_of(actor, pk).items()
    ]
    return compose(
        head,
        lines(actor, pk),
        purses,
        frame_for(actor, head.unit_path),
        is_simulated=audit.is_simulated(actor),
    )
