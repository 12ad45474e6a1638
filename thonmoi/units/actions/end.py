"""Units end, and become others."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.units import rules
from thonmoi.units.models import Succession, Unit


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
