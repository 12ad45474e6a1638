"""Documents that are sent to their receivers: the rooms that keep them say to whom.

    sending.register(sendable)      # in AppConfig.ready

A source takes an Actor and the key of a document of the register, and returns its receivers, or
None where the document is not its own.
"""

from collections.abc import Callable

from thonmoi.kernel.access import Actor
from thonmoi.notices.rules.deliveries import Sendable

Source = Callable[[Actor, int], Sendable | None]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source; once is enough."""
    if source not in _sources:
        _sources.append(source)


def sendable(actor: Actor, document_pk: int) -> Sendable | None:
    """The receivers of a document; None where no room says any."""
    found = (source(actor, document_pk) for source in _sources)
    return next((one for one in found if one is not None), None)
