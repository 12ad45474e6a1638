"""Writes of the units room: units come and go by a document, their records stay."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold, sort_key
from thonmoi.units import rules
from thonmoi.units.models import Succession, Unit


class Root:
    """Where the country itself is registered: above every unit."""

    unit_path = ""
    pk = None


@action(P.UNIT_REGISTER, says=_("Registered the unit {target}"), doors=(Door.COMMAND, Door.NESTED))
def register_unit(
    parent: Unit | Root,
    *,
    by: Actor,
    code: str,
    level: rules.Level,
    kind: str,
    name: str,
    name_en: str = "",
    valid_from: date | None = None,
    valid_to: date | None = None,
    source: str = "",
    confidence: str = "unknown",
) -> Unit:
    """Register a unit under `parent`; returns it. Raises Invalid where its days do not fit."""
    if valid_from and valid_to and valid_to <= valid_from:
        raise Invalid("unit.days", _("A unit must end after the day it began."), field="valid_to")
    return create(
        Unit,
        code=code,
        level=level,
        kind=kind,
        name=name,
        name_en=name_en,
        parent=parent if isinstance(parent, Unit) else None,
        path=rules.path_of(parent.unit_path, code, valid_from),
        folded=fold(rules.full_name(kind, name)),
        sort_key=sort_key(name),
        valid_from=valid_from,
        valid_to=valid_to,
        source=source,
        confidence=confidence,
    )


@action(P.UNIT_END, says=_("Ended the unit {target}"), doors=(Door.COMMAND, Door.NESTED))
def end_unit(unit: Unit, *, by: Actor, on: date) -> Unit:
    """The first day on which the unit no longer exists; its records stay."""
    if unit.valid_from and on <= unit.valid_from:
        raise Invalid("unit.days", _("A unit must end after the day it began."), field="on")
    return change(unit, valid_to=on)


@action(
    P.SUCCESSION_RECORD,
    says=_("Recorded what became of {target}"),
    doors=(Door.COMMAND, Door.NESTED),
)
def record_succession(
    origin: Unit,
    *,
    by: Actor,
    heir: Unit | None,
    kind: rules.SuccessionKind,
    document: str,
    on: date,
    confidence: str = "unknown",
) -> Succession:
    """`origin` became `heir` (None: it was abolished) on a day, by a document given as text."""
    return create(
        Succession,
        origin=origin,
        heir=heir,
        kind=kind,
        document=document,
        on=on,
        confidence=confidence,
    )
