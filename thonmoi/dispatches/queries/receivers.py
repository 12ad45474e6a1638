"""To whom an issued paper goes inside the program: its lines, by the names of agencies (S-56)."""

import re
from collections.abc import Iterable

from django.urls import reverse

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.queries._seen import seen
from thonmoi.dispatches.queries.dispatches import DispatchView
from thonmoi.dispatches.rules.words import parts
from thonmoi.kernel.access import Actor
from thonmoi.kernel.text import fold
from thonmoi.notices import queries as notices
from thonmoi.notices.queries.sending import Distribution
from thonmoi.notices.rules.deliveries import ReceiverLine, Sendable
from thonmoi.units.rules import Level

_PURPOSE = re.compile(r"\s*\((?:để|thay)\b[^)]*\)")
_EVERY = re.compile(r"(?:ủy ban nhân dân|ubnd) các xã\b.*", re.IGNORECASE)
AS_ABOVE = "như trên"


def sendable(actor: Actor, document_pk: int) -> Sendable | None:
    """To whom an issued paper goes; None where the document is none that the actor reads."""
    found = seen(actor).filter(document=document_pk).first()
    if found is None:
        return None
    return Sendable(tuple(receiver_lines(actor, found)), reverse("dispatch", args=[found.pk]))


def sent(actor: Actor, found: DispatchView) -> Distribution | None:
    """Who gets an issued paper and who has it; None before it is issued."""
    return notices.distribution(actor, found.document_pk) if found.document_pk else None


def receiver_lines(actor: Actor, row: Dispatch) -> list[ReceiverLine]:
    """The lines under "Kính gửi" and "Nơi nhận", each with the agencies that its words name."""
    lines = [*parts(row.addressed), *parts(row.copies)]
    lines = [line for line in dict.fromkeys(lines) if fold(line) != fold(AS_ABOVE)]
    known = accounts.agencies(actor, around_paths=(_district(row),)) if lines else []
    named = _names(known)
    made = [ReceiverLine(line, _meant(line, known, named, row.agency_id)) for line in lines]
    return [*made, ReceiverLine(f"Lưu: {row.filed}")]


def _district(row: Dispatch) -> str:
    """The path within which names are looked for: that of the level above a commune."""
    unit = row.agency.unit
    if unit.level != Level.COMMUNE:
        return unit.path
    return unit.path.rstrip("/").rpartition("/")[0] + "/"


def _names(known: Iterable[Agency]) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in known:
        for name in (one.name, one.short_name, *one.aliases.splitlines()):
            found.setdefault(fold(name), one.pk)
    return found


def _meant(line: str, known: Iterable[Agency], named: dict[str, int], own: int) -> tuple[int, ...]:
    bare = _PURPOSE.sub("", line).strip(" ;.-")
    if _EVERY.fullmatch(bare):
        return tuple(
            one.pk
            for one in known
            if one.kind == "committee" and one.unit.level == Level.COMMUNE and one.pk != own
        )
    found = named.get(fold(bare))
    return (found,) if found and found != own else ()
