"""Is the log whole, and does every row hold what its last event says?

One walk along the chain checks its hashes and replays its changes; then every
table is read in pieces and compared. Rows that change meanwhile are not judged.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.apps import apps
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.chain import breaks
from thonmoi.audit.encoding import row_name, snapshot
from thonmoi.audit.ledger import Fields, Ledger
from thonmoi.audit.models import ChainHead, Event

PIECE = 500
SENTENCES = {
    "event.missing": _("This event is gone: its number is not in the log."),
    "event.altered": _("This event was altered: its text does not give its hash."),
    "event.swapped": _("This event does not follow the one before it: either was replaced."),
    "event.unmarked": _("This event is simulated and the mark of it was taken away."),
    "event.cut": _("The log does not end with this event, which was its last: it was cut."),
    "event.added": _("This event was added by hand: the head of the log does not know it."),
    "row.differs": _("This row differs from its last event in: %(fields)s."),
    "row.unlogged": _("No event made this row."),
    "row.gone": _("An event made this row, no event removed it, and it is gone."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt: what kind, which event or row, and a sentence."""

    kind: str
    where: str
    sentence: str | Promise


def logged_models() -> list[type[models.Model]]:
    """Models of the rooms whose rows only deeds write; `IS_LOGGED = False` stands outside."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("thonmoi.") and getattr(model, "IS_LOGGED", True)
    ]


def examine() -> Iterator[Finding]:
    """Walk the whole log and every logged row; yield each doubt. Memory stays small."""
    head = ChainHead.objects.get(pk=1)
    with Ledger() as ledger:
        for seq, code in breaks(_replayed(ledger, head.seq), head):
            yield _event_finding(seq, code)
        if added := _added():
            yield _event_finding(added, "added")
        doubts = [*_compared(ledger), *_gone(ledger)]
    changed = _rows_changed_after(head.seq) if doubts else set()
    yield from (doubt for doubt in doubts if doubt.where not in changed)


def _event_finding(seq: int, code: str) -> Finding:
    return Finding(f"event.{code}", f"#{seq}", SENTENCES[f"event.{code}"])


def _row_finding(name: str, code: str, **values: str) -> Finding:
    return Finding(f"row.{code}", name, str(SENTENCES[f"row.{code}"]) % values)


def _replayed(ledger: Ledger, last: int) -> Iterator[Event]:
    events = Event.objects.filter(seq__lte=last).order_by("seq")
    for event in events.iterator(chunk_size=2000):
        ledger.replay(event.changes)
        yield event


def _added() -> int:
    """The last number in the log where it lies beyond the head; 0 otherwise."""
    last = Event.objects.aggregate(last=models.Max("seq"))["last"] or 0
    return last if last > ChainHead.objects.get(pk=1).seq else 0


def _compared(ledger: Ledger) -> Iterator[Finding]:
    for model in logged_models():
        rows = model._base_manager.order_by("pk").iterator(chunk_size=PIECE)
        while piece := {row_name(row): snapshot(row) for row in islice(rows, PIECE)}:
            states = ledger.states(piece)
            for name, fields in piece.items():
                yield from _judged(name, fields, states.get(name))
            ledger.strike(piece)


def _judged(name: str, fields: Fields, state: Fields | None) -> Iterator[Finding]:
    if state is None:
        yield _row_finding(name, "unlogged")
        return
    differing = [f for f, value in state.items() if f in fields and fields[f] != value]
    if differing:
        yield _row_finding(name, "differs", fields=", ".join(sorted(differing)))


def _gone(ledger: Ledger) -> Iterator[Finding]:
    ours = {model._meta.label_lower for model in logged_models()}
    return (_row_finding(n, "gone") for n in ledger.left() if n.rpartition(":")[0] in ours)


def _rows_changed_after(seq: int) -> set[str]:
    later = Event.objects.filter(seq__gt=seq).values_list("changes", flat=True)
    return {name for changes in later.iterator() for name in json.loads(changes)}
