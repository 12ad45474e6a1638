"""Reading the log."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit import chain
from thonmoi.audit.deeds import ACTIONS, request_id
from thonmoi.audit.models import ChainHead, Event, Mark
from thonmoi.kernel.access import Actor, ActorKind
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission

SHOWN = 30
"""So many changed fields of an entry stand in a list; its own page has them all."""


@dataclass(frozen=True, slots=True)
class Change:
    row: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log as shown: the sentence, who, when, the changes."""

    seq: int
    at: datetime
    sentence: str
    action: str
    office: str
    actor_id: int | None
    actor_kind: str
    target: str
    target_id: str
    note: str
    changes: tuple[Change, ...]
    total: int

    @property
    def more(self) -> int:
        """How many changed fields are not in `changes`: a list shows the first ones."""
        return self.total - len(self.changes)

    @property
    def is_simulated(self) -> bool:
        """Whether the deed was done for show."""
        return self.actor_kind == ActorKind.SIMULATED


def _sentence(event: Event) -> str:
    try:
        says = str(ACTIONS[Permission(event.action)].says)
    except (KeyError, ValueError):
        return f"{event.action}: {event.label}"
    return says.format(target=event.label)


def _entry(event: Event, shown: int | None = SHOWN) -> Entry:
    changes = tuple(
        Change(row, name, *pair)
        for row, fields in json.loads(event.changes).items()
        for name, pair in fields.items()
    )
    return Entry(
        event.seq,
        event.at,
        _sentence(event),
        event.action,
        event.office,
        event.actor_id,
        event.actor_kind,
        event.target,
        event.target_id,
        event.note,
        changes[:shown],
        len(changes),
    )


def entries(
    actor: Actor,
    *,
    action: str = "",
    target: str = "",
    target_id: str = "",
    before: int | None = None,
    limit: int = 25,
) -> list[Entry]:
    """Entries in the actor's areas, newest first; `before` is the seq to page on from."""
    events = Event.objects.filter(under("unit_path", actor.areas(Permission.AUDIT_READ)))
    if action:
        events = events.filter(action=action)
    if target:
        events = events.filter(target=target)
    if target_id:
        events = events.filter(target_id=target_id)
    if before is not None:
        events = events.filter(seq__lt=before)
    return [_entry(event) for event in events.order_by("-seq")[:limit]]


def history(actor: Actor, target: str, target_id: str, *, limit: int = 50) -> list[Entry]:
    """What was done to one thing, newest first, for whoever may see the thing itself.

    The caller has found the thing through its own query; nothing more is asked here
    than that the entry lies where the actor sees.
    """
    events = Event.objects.filter(target=target, target_id=target_id).order_by("-seq")[:limit]
    return [_entry(event) for event in events if actor.sees(event.unit_path)]


def all_events(actor: Actor) -> Iterator[Event]:
    """The whole chain in order, for the doctor; streams."""
    return Event.objects.order_by("seq").iterator(chunk_size=2000)


def head(actor: Actor) -> ChainHead:
    """The head of the chain."""
    return ChainHead.objects.get(pk=1)


def head_hash(actor: Actor) -> str:
    """The hash of the last event: it changes with every change. Asked for once a request."""
    return _seen()[1]


def marks(actor: Actor) -> dict[str, str]:
    """Of each table the hash of the last deed that wrote it."""
    return dict(Mark.objects.values_list("table", "hash"))


def is_simulated(actor: Actor) -> bool:
    """Whether anything here is simulated: then every page, export and document has to say so.

    True from the first simulated deed on; asked for together with the hash, once a request.
    """
    return _seen()[2]


def _seen() -> tuple[str, str, bool]:
    request = request_id.get()
    seen = chain.seen.get()
    if request and seen and seen[0] == request:
        return seen
    digest, is_marked = ChainHead.objects.values_list("hash", "is_simulated").get(pk=1)
    found = (request, digest, is_marked)
    chain.seen.set(found)
    return found


def entry(actor: Actor, seq: int) -> Entry:
    """One entry whole, in the areas whose log the actor reads; NotFound otherwise."""
    areas = actor.areas(Permission.AUDIT_READ)
    event = Event.objects.filter(under("unit_path", areas), seq=seq).first()
    if event is None:
        raise NotFound("audit.unknown", _("There is no such entry in your area."))
    return _entry(event, shown=None)
