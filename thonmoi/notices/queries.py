"""What is due for somebody: the one definition, for My work, the count beside it, reminders.

The rows are kept in the process until anything changes: every change moves the head
of the log's chain, so one look at it tells whether they still hold.
"""

from datetime import date
from threading import Lock

from django.utils.translation import get_language

from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.notices import due as registry
from thonmoi.notices.rules import Due, in_order

_Key = tuple[str, date, str, Actor]
_KEPT = 64
_kept: dict[_Key, list[Due]] = {}
_lock = Lock()


def due(actor: Actor) -> list[Due]:
    """Rows of work of the actor, oldest first; nobody but who is signed in has any."""
    if not actor.is_signed_in:
        return []
    key = (audit.head(actor).hash, clock.today(), get_language() or "", _plain(actor))
    found = _kept.get(key)
    if found is None:
        found = in_order((one for ask in registry.sources() for one in ask(actor, key[1])), key[1])
        _keep(key, found)
    return list(found)


def owed(actor: Actor) -> int:
    """How many rows the actor has to do something about."""
    return sum(one.is_owed for one in due(actor))


def _keep(key: _Key, found: list[Due]) -> None:
    with _lock:
        for old in list(_kept)[: max(0, len(_kept) - _KEPT + 1)]:
            del _kept[old]
        _kept[key] = found


def _plain(actor: Actor) -> Actor:
    """The Actor itself where a request holds it lazily: a key must not keep the request."""
    return Actor(actor.kind, actor.id, actor.office, actor.grants, actor.agency_ids, actor.roles)
