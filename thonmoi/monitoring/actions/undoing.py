"""A division takes its own confirmation back, as long as nobody has built on it."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, note
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring import above
from thonmoi.monitoring.models import Cell, ChargedCell, Conclusion, Confirmation
from thonmoi.monitoring.rules import WITHDRAWN, CellState, PeriodState, may_take_back


@action(
    P.CONFIRMATION_WITHDRAW, says=_("Took back the confirmation of {target}"), doors=(Door.PAGE,)
)
def withdraw_confirmation(charged: ChargedCell, *, by: Actor, reason: str) -> Confirmation:
    """Take back what one's own agency confirmed: the value waits for a decision again.

    Only while the period is open, and nobody has concluded or issued anything on it since: no
    level undoes what a higher one has done. The confirmation stays, as one that was taken back.
    """
    if not reason.strip():
        raise Invalid(
            "confirmation.reason", _("Say why the confirmation is taken back."), field="reason"
        )
    cell = charged.cell
    held = _own(cell, by)
    _require_untouched(cell, held, by)
    note(reason.strip())
    change(
        cell,
        expect={"state": CellState.CONFIRMED},
        state=CellState.APPROVED,
        correction_reason=held.reading.reason,
    )
    return change(
        held,
        expect={"outcome": CellState.CONFIRMED},
        outcome=WITHDRAWN,
        reason=reason.strip(),
        withdrawn_at=clock.now(),
        withdrawn_by_id=by.id,
    )


def _own(cell: Cell, by: Actor) -> Confirmation:
    """The confirmation of the cell's last reading, where it is one's own."""
    rows = Confirmation.objects.filter(reading__cell=cell).select_related("reading")
    held = rows.order_by("-pk").first()
    is_there = held is not None and held.outcome == CellState.CONFIRMED
    if held is None or not is_there or cell.state != CellState.CONFIRMED or cell.owner_id:
        raise Conflict("confirmation.none", _("There is no confirmation that could be taken back."))
    if not may_take_back(held.agency_id, held.by_id, agencies=by.agency_ids, by_id=by.id):
        raise Denied(
            "confirmation.own", _("Only the agency that confirmed this value takes that back.")
        )
    return held


def _require_untouched(cell: Cell, held: Confirmation, by: Actor) -> None:
    if cell.period.state != PeriodState.OPEN:
        raise Conflict(
            "confirmation.closed",
            _("The office has closed the period: a confirmed value is now corrected with a reason, "
              "after the office opens the period for the commune."),
        )  # fmt: skip
    criterion = cell.indicator.criterion_id
    said = Conclusion.objects.filter(unit=cell.unit, criterion_id=criterion, at__gte=held.at)
    if said.exists():
        raise Conflict(
            "confirmation.concluded",
            _("The criterion was concluded on with this value. Conclude anew where that is wrong; "
              "the value is corrected after the period has closed."),
        )  # fmt: skip
    if day := above.issued_on(by, cell.unit_path, held.at):
        raise Conflict(
            "confirmation.issued",
            _("A report that rests on this value was issued on %(day)s: it stays as issued.")
            % {"day": f"{day:%d/%m/%Y}"},
        )
