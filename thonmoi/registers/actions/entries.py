"""Entering a thing in a register, correcting it, ending it."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.library.models import Document
from thonmoi.registers import rules
from thonmoi.registers.models import Entry
from thonmoi.registers.rules import EntryFacts, State
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@action(P.ENTRY_REGISTER, says=_("Entered in a register: {target}"), doors=(Door.PAGE,))
def register_entry(
    unit: Unit, *, by: Actor, facts: EntryFacts, document: Document | None = None
) -> Entry:
    """Enter a thing at a commune or a hamlet; returns its row.

    Raises Invalid for facts that cannot be, Conflict where the register already has it.
    """
    if unit.level not in (Level.COMMUNE, Level.HAMLET):
        raise Invalid("entry.unit", _("Choose a commune or a hamlet."), field="commune")
    fields = facts.as_fields(today=clock.today())
    if facts.state not in rules.FIRST_STATES[facts.register]:
        raise Invalid("entry.state", _("Choose one of the states."), field="state")
    identity = _identity(unit, facts)
    _refuse_twice(identity)
    return create(
        Entry,
        **fields,
        unit=unit,
        document=document,
        identity=identity,
        registered_by_id=by.id,
        registered_at=clock.now(),
    )


@action(P.ENTRY_CORRECT, says=_("Corrected in a register: {target}"), doors=(Door.PAGE,))
def correct_entry(
    entry: Entry,
    *,
    by: Actor,
    version: int,
    facts: EntryFacts,
    document: Document | None = None,
    note: str = "",
) -> Entry:
    """Correct what a register says of a thing; what had ceased may go on again.

    Raises Conflict for what was entered by mistake, for a second writer, and where another
    thing already has the name.
    """
    _require_counted(entry)
    fields = facts.as_fields(today=clock.today())
    if facts.state not in rules.states_after(entry.in_register, entry.now):
        raise Invalid("entry.state", _("Choose one of the states."), field="state")
    identity = _identity(entry.unit, facts)
    if identity != entry.identity:
        _refuse_twice(identity)
    if facts.state is State.ACTIVE:
        fields |= {"ended_on": None, "end_reason": ""}
    return change(
        entry, expect={"version": version}, **fields, document=document, identity=identity
    )


@action(P.ENTRY_END, says=_("Ended in a register: {target}"), doors=(Door.PAGE,))
def end_entry(
    entry: Entry, *, by: Actor, version: int, state: State, on: date, reason: str
) -> Entry:
    """Say that a thing ceased, was dissolved, lost its recognition, or was entered by mistake.

    Raises Conflict where it cannot go to that end, Invalid without a reason or for a day that
    cannot be.
    """
    _require_counted(entry)
    if not rules.may_end(entry.in_register, entry.now, state):
        raise Conflict("entry.ended", _("It has ended already, or cannot end in this way."))
    if not reason.strip():
        raise Invalid("entry.reason", _("Say why, in a sentence."), field="reason")
    if on > clock.today() or (entry.since and on < entry.since):
        raise Invalid(
            "entry.ended-on",
            _("This day lies in the future, or before it began."),
            field="on",
        )
    identity = None if state in rules.FINAL else entry.identity
    values = {"state": state, "ended_on": on, "end_reason": reason.strip()}
    return change(entry, expect={"version": version}, identity=identity, **values)


def _require_counted(entry: Entry) -> None:
    if entry.now is State.MISTAKEN:
        raise Conflict(
            "entry.mistaken",
            _("This was entered by mistake and counts nowhere. Enter the right one anew."),
        )


def _identity(unit: Unit, facts: EntryFacts) -> str | None:
    """Register, commune, name and year: what makes a thing one. None for what is final."""
    if facts.state in rules.FINAL:
        return None
    commune = unit.parent.path if unit.level == Level.HAMLET and unit.parent else unit.path
    return f"{facts.register}|{commune}|{facts.kind}|{fold(facts.name)}|{facts.year or ''}"


def _refuse_twice(identity: str | None) -> None:
    if identity and Entry.objects.filter(identity=identity).exists():
        raise Conflict(
            "entry.twice",
            _("The register already has this one. Open it there and correct it."),
            field="name",
        )
