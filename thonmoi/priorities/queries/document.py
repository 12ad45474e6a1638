"""The document of a proposal, from what is kept of it."""

from thonmoi.audit import queries as audit
from thonmoi.funding import queries as funding
from thonmoi.kernel.access import Actor
from thonmoi.notices.queries.drafting import frame_for
from thonmoi.paper.model import Document
from thonmoi.priorities.document.composing import compose
from thonmoi.priorities.queries.choices import purses_of
from thonmoi.priorities.queries.lines import lines
from thonmoi.priorities.queries.priorities import priority


def paper(actor: Actor, pk: int) -> Document:
    """The document as it is now; NotFound where the actor may not read the proposal."""
    head, names = priority(actor, pk), funding.sources(actor)
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
