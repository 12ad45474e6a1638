"""What an actor sees of registers, and by what it is narrowed down."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.text import fold
from thonmoi.registers.models import Activity, Entry
from thonmoi.registers.rules import Register, State


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list of a register is narrowed to; empty and None do not narrow."""

    register: Register | None = None
    text: str = ""
    within: str = ""
    kind: str = ""
    state: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class ActivityFilter:
    """What the log of activities is narrowed to; `is_standing` leaves out what was withdrawn."""

    text: str = ""
    within: str = ""
    kind: str = ""
    year: int | None = None
    clause_pk: int | None = None
    is_standing: bool = False


def seen_entries(actor: Actor, wanted: Filter) -> QuerySet[Entry]:
    """Entries of the actor's areas that pass; those entered by mistake only when asked for."""
    rows = Entry.objects.filter(under("unit__path", actor.areas()))
    if wanted.register is not None:
        rows = rows.filter(register=wanted.register)
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    elif wanted.register is not None:
        rows = rows.exclude(state=State.MISTAKEN)
    if wanted.within:
        rows = rows.filter(under("unit__path", (wanted.within,)))
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.year is not None:
        is_yearly = wanted.register is Register.HAMLET
        rows = rows.filter(**{"year" if is_yearly else "since__year": wanted.year})
    for word in fold(wanted.text).split()[:8]:
        rows = rows.filter(Q(folded__contains=word) | Q(unit__folded__contains=word))
    return rows


def seen_activities(actor: Actor, wanted: ActivityFilter) -> QuerySet[Activity]:
    """Activities of the actor's areas that pass, withdrawn ones among them."""
    rows = Activity.objects.filter(under("unit__path", actor.areas()))
    if wanted.within:
        rows = rows.filter(under("unit__path", (wanted.within,)))
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.year is not None:
        rows = rows.filter(on__year=wanted.year)
    if wanted.is_standing:
        rows = rows.filter(withdrawn_on=None)
    if wanted.clause_pk is not None:
        rows = rows.filter(clause_id=wanted.clause_pk)
    for word in fold(wanted.text).split()[:8]:
        rows = rows.filter(Q(folded__contains=word) | Q(unit__folded__contains=word))
    return rows
