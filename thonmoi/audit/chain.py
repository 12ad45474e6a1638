"""The chain: every event carries the hash of the one before.

The head row keeps the last number and hash and is locked last, so writers wait
for each other only for the moment of appending (decision 26).
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from thonmoi.audit.encoding import canonical, encode
from thonmoi.audit.models import ChainHead, Event, Mark
from thonmoi.kernel.access import ActorKind

START = "0" * 64
seen: ContextVar[tuple[str, str, bool] | None] = ContextVar("seen", default=None)
"""Which request saw which hash and mark at the head; appending makes it look again."""
MAX_GAP = 1001
"""At most so many missing numbers are named one by one."""
HASHED = (
    "seq",
    "at",
    "actor_kind",
    "actor_id",
    "office",
    "action",
    "target",
    "target_id",
    "label",
    "unit_path",
    "changes",
    "note",
    "cause",
    "request_id",
    "previous_hash",
)


def digest(event: Event) -> str:
    """The hash of an event over all its fields but the hash itself."""
    text = canonical({name: encode(getattr(event, name)) for name in HASHED})
    return hashlib.sha256(text.encode()).hexdigest()


def append(entries: list[dict[str, Any]], *, at: datetime, tables: Iterable[str] = ()) -> None:
    """Number, hash and insert the events of a deed; the caller holds the transaction.

    The `tables` that it wrote are marked with the hash of its last event.
    """
    if not entries:
        return
    head = ChainHead.objects.select_for_update().get(pk=1)
    events = []
    for entry in entries:
        event = Event(seq=head.seq + 1, at=at, previous_hash=head.hash, **entry)
        event.hash = digest(event)
        head.seq, head.hash = event.seq, event.hash
        head.is_simulated |= _is_simulated(event)
        events.append(event)
    Event.objects.bulk_create(events)
    head.save(update_fields=["seq", "hash", "is_simulated"])
    Mark.objects.bulk_create(
        [Mark(table=name, hash=head.hash) for name in sorted(tables)],
        update_conflicts=True,
        unique_fields=["table"],
        update_fields=["hash"],
    )
    seen.set(None)


def _is_simulated(event: Event) -> bool:
    return event.actor_kind == ActorKind.SIMULATED


def breaks(events: Iterator[Event], head: ChainHead) -> Iterator[tuple[int, str]]:
    """Walk the chain in order; yield (seq, code) of each break.

    Codes: ``missing`` (a number is skipped), ``altered`` (the text does not give
    the hash), ``swapped`` (the hash before is not the one named), ``cut`` (the
    last event is not the one that the head names), ``unmarked`` (the first
    simulated one, where the head does not say that there is any).
    """
    seq, last, is_marked = 0, START, head.is_simulated
    for event in events:
        if event.seq != seq + 1:
            yield from ((gap, "missing") for gap in range(seq + 1, min(event.seq, seq + MAX_GAP)))
        elif event.previous_hash != last:
            yield event.seq, "swapped"
        if digest(event) != event.hash:
            yield event.seq, "altered"
        if _is_simulated(event) and not is_marked:
            yield event.seq, "unmarked"
            is_marked = True
        seq, last = event.seq, event.hash
    if seq != head.seq or last != head.hash:
        yield head.seq, "cut"
