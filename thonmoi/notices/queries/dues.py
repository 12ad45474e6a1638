"""What is due for somebody: the one definition, for My work, the count beside it, reminders."""

from django.utils.translation import get_language

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.notices import due as registry
from thonmoi.notices.rules import Due, in_order


def due(actor: Actor) -> list[Due]:
    """Rows of work of the actor, oldest first; nobody but who is signed in has any."""
    if not actor.is_signed_in:
        return []
    today, person, sources = clock.today(), plain(actor), registry.sources()

    def ask() -> tuple[Due, ...]:
        rows = (one for source in sources for one in said(person, source))
        return tuple(in_order(rows, today))

    return list(kept(actor, ("due", today, get_language() or "", sources, person), ask))


def said(actor: Actor, source: registry.Source) -> tuple[Due, ...]:
    """What one source says of an Actor today: kept by itself, for few deeds touch many rooms."""
    today = clock.today()
    key = ("said", today, get_language() or "", source, actor)
    return kept(actor, key, lambda: tuple(source(actor, today)))


def owed(actor: Actor) -> int:
    """How many rows the actor has to do something about."""
    return sum(one.is_owed for one in due(actor))


def plain(actor: Actor) -> Actor:
    """The Actor itself where a request holds it lazily: what is kept must not hold the request."""
    return Actor(actor.kind, actor.id, actor.office, actor.grants, actor.agency_ids, actor.roles)
