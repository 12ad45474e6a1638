"""A foreign workbook is read through a mapping, then taken over or put aside by a person."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document
from thonmoi.mappings.actions.entering import enter_values
from thonmoi.mappings.actions.recording import record_values
from thonmoi.mappings.facts import Compared, Value
from thonmoi.mappings.models import Mapping, TakenValue, Taking, TakingFinding
from thonmoi.mappings.rules import Finding, Level, State, Way
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person takes over: the sure values of units, and single ones by their keys."""

    unit_ids: Collection[int]
    value_ids: Collection[int]


@action(P.TAKING_MAKE, says=_("Read {target}"), doors=(Door.PAGE,))
def make_taking(
    unit: Unit,
    *,
    by: Actor,
    mapping: Mapping,
    period: str,
    way: Way,
    file: Checked | None,
    compared: Compared,
    units: dict[str, int],
) -> Taking:
    """Keep what a workbook would change; nothing is entered yet. Without a file: the mapping's own.

    Raises Invalid where it says nothing new: there would be nothing to decide on.
    """
    if not compared.values and not compared.findings:
        raise Invalid(
            "taking.nothing", _("The workbook says nothing that is not there."), field="file"
        )
    made = create(
        Taking,
        mapping=mapping,
        unit=unit,
        file=store_file(unit, by=by, file=file) if file else mapping.file,
        period_code=period,
        way=way,
        state=State.OPEN,
        unchanged=compared.unchanged,
        set_aside=compared.set_aside,
        made_by_id=by.id,
        made_at=clock.now(),
    )
    create_many(TakenValue, (_fields(made, one, units) for one in compared.values))
    create_many(TakingFinding, ({"taking": made, **_told(one)} for one in compared.findings))
    return made


def _told(found: Finding) -> dict[str, object]:
    return {"level": found.level, "address": found.address, "sentence": found.sentence}


def _fields(made: Taking, one: Value, units: dict[str, int]) -> dict[str, object]:
    return {
        "taking": made,
        "unit_id": units[one.unit_code],
        "role": one.thing.role,
        "code": one.thing.code,
        "period_code": one.period,
        "address": one.address,
        "typed": one.typed[:200],
        "was": one.was[:200],
        "level": one.level,
        "sentence": one.sentence,
    }


@action(P.TAKING_ACCEPT, says=_("Entered what {target} says"), doors=(Door.PAGE,))
def accept_taking(taking: Taking, *, by: Actor, version: int, chosen: Chosen) -> Taking:
    """Enter the chosen figures into the sheets of their communes, as if they had been typed.

    Each passes the gate of its period. Raises Invalid where none is chosen, Conflict where the
    workbook was decided on or a period takes no figures: then nothing is entered at all.
    """
    values = _chosen(taking, chosen, Way.ENTER)
    enter_values(taking, values, by)
    return _decide(taking, State.ENTERED, version, by)


@action(P.TAKING_RECORD, says=_("Recorded, by a document, what {target} says"), doors=(Door.PAGE,))
def record_taking(
    taking: Taking, *, by: Actor, version: int, chosen: Chosen, document: Document
) -> Taking:
    """Record the chosen values of past years as what `document` says: figures, standings, titles.

    They stay unconfirmed where conclusions of documents do. Raises Invalid where none is chosen.
    """
    record_values(taking, _chosen(taking, chosen, Way.RECORD), document, by)
    return _decide(taking, State.RECORDED, version, by, document=document)


@action(P.TAKING_REJECT, says=_("Put aside {target}"), doors=(Door.PAGE,))
def reject_taking(taking: Taking, *, by: Actor, version: int) -> Taking:
    """Put a workbook aside; the file and what it said are kept."""
    _require_open(taking)
    return _decide(taking, State.REJECTED, version, by)


def _chosen(taking: Taking, chosen: Chosen, way: Way) -> list[TakenValue]:
    _require_open(taking)
    if taking.way != way:
        raise Conflict("taking.way", _("This workbook was read for another way: read it again."))
    rows = TakenValue.objects.filter(taking=taking).exclude(level=Level.ERROR)
    found = [
        one
        for one in rows.select_related("unit").order_by("pk")
        if one.pk in chosen.value_ids
        or (one.level == Level.FINE and one.unit_id in chosen.unit_ids)
    ]
    if not found:
        raise Invalid("taking.rows", _("Choose at least one value."), field="units")
    return found


def _decide(
    taking: Taking, state: State, version: int, by: Actor, document: Document | None = None
) -> Taking:
    return change(
        taking,
        expect={"version": version, "state": State.OPEN},
        state=state,
        document=document,
        decided_at=clock.now(),
        decided_by_id=by.id,
    )


def _require_open(taking: Taking) -> None:
    if taking.state != State.OPEN:
        raise Conflict("taking.decided", _("This workbook was decided on already."))
