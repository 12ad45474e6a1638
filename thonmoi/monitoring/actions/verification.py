"""The charged division: confirms a value, or returns that one with a reason."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, note
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring import rules
from thonmoi.monitoring.actions.gates import require_open
from thonmoi.monitoring.models import Cell, ChargedCell, Confirmation, Reading
from thonmoi.monitoring.rules import CellState, Step


def _own_reading(cell: Cell, by: Actor) -> Reading:
    reading = Reading.objects.filter(cell=cell).order_by("-pk").first()
    if reading is None:
        raise Conflict("reading.none", _("The chair has not approved this value yet."))
    if not rules.may_verify(verifier_id=by.id, entered_by_id=reading.entered_by_id):
        raise Denied(
            "reading.own",
            _("You entered this value, so somebody else has to confirm it."),
        )
    return reading


@action(P.READING_CONFIRM, says=_("Confirmed {target}"), doors=(Door.PAGE,))
def confirm_reading(charged: ChargedCell, *, by: Actor, agency_id: int | None) -> Confirmation:
    """Confirm a value that the chair approved. Whoever entered it may not (decision 13)."""
    require_open(charged.cell.period, charged.cell.unit, Step.DECIDE)
    reading = _own_reading(charged.cell, by)
    change(
        charged.cell,
        expect={"state": CellState.APPROVED},
        state=CellState.CONFIRMED,
        correction_reason="",
    )
    return create(
        Confirmation,
        reading=reading,
        agency_id=agency_id,
        outcome=CellState.CONFIRMED,
        by_id=by.id,
        at=clock.now(),
    )


@action(P.READING_RETURN, says=_("Returned {target}"), doors=(Door.PAGE,))
def return_reading(
    charged: ChargedCell,
    *,
    by: Actor,
    agency_id: int | None,
    reason: str,
    due: date | None = None,
) -> Confirmation:
    """Return one value with a reason, what to do and until when; the rest goes on."""
    if not reason.strip():
        raise Invalid("reading.reason", _("Say what is wrong and what to do."), field="reason")
    if due is not None and due < clock.today():
        raise Invalid("reading.due", _("The day has passed already."), field="due")
    require_open(charged.cell.period, charged.cell.unit, Step.DECIDE)
    reading = _own_reading(charged.cell, by)
    note(reason.strip())
    change(
        charged.cell,
        expect={"state": CellState.APPROVED},
        state=CellState.RETURNED,
        return_reason=reason.strip(),
        return_due=due,
    )
    return create(
        Confirmation,
        reading=reading,
        agency_id=agency_id,
        outcome=CellState.RETURNED,
        reason=reason.strip(),
        by_id=by.id,
        at=clock.now(),
    )
