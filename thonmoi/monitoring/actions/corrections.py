"""Corrections: a confirmed value gets a new version, with a reason, by leave of the office."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, note
from thonmoi.criteria.rules import Indicator
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring import rules
from thonmoi.monitoring.actions.gates import require_open
from thonmoi.monitoring.actions.readings import confirmed_reading, meant
from thonmoi.monitoring.cells import shown
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.rules import CellState, PeriodState, Step


@action(P.READING_CORRECT, says=_("Began to correct {target}"), doors=(Door.PAGE,))
def correct_reading(
    cell: Cell, *, by: Actor, rule: Indicator, version: int, typed: str, reason: str
) -> Cell:
    """Type another value for a confirmed one; it goes the whole way again, to the division.

    Until it is confirmed the old reading holds, and it stays visible for ever. Only while an
    extension of the office opens the closed period (Conflict otherwise): no commune undoes by
    itself what a division confirmed.
    """
    _require_correctable(cell)
    if not reason.strip():
        raise Invalid("correction.reason", _("Say why the value is corrected."), field="reason")
    values = meant(rule, typed)
    if not values["value"]:
        raise Invalid("correction.value", _("Enter a value that can be taken."), field="typed")
    note(reason.strip())
    return change(
        cell,
        expect={"version": version, "state": CellState.CONFIRMED},
        state=CellState.DRAFT,
        correction_reason=reason.strip()[:2000],
        is_not_applicable=False,
        entered_by_id=by.id,
        entered_at=clock.now(),
        **values,
    )


def _require_correctable(cell: Cell) -> None:
    if cell.owner_id is not None:
        raise Conflict("correction.owner", _("The agency that owns this figure corrects it."))
    if cell.state != CellState.CONFIRMED:
        raise Conflict("correction.state", _("Only a confirmed value is corrected."))
    if cell.period.state == PeriodState.OPEN:
        raise Conflict(
            "correction.open",
            _("A confirmed value is corrected after the period has closed, by an extension."),
        )
    require_open(cell.period, cell.unit, Step.ENTER)


@action(P.CORRECTION_WITHDRAW, says=_("Gave up correcting {target}"), doors=(Door.PAGE,))
def withdraw_correction(cell: Cell, *, by: Actor, rule: Indicator) -> Cell:
    """Give a correction up before it was sent: the confirmed reading stands in the cell again."""
    held = confirmed_reading(cell) if cell.correction_reason else None
    if held is None or cell.state not in rules.EDITABLE:
        raise Conflict("correction.none", _("There is no correction that could be given up."))
    return change(
        cell,
        expect={"state": cell.state},
        state=CellState.CONFIRMED,
        typed=shown(rule, held.value),
        value=held.value,
        numerator=held.numerator,
        denominator=held.denominator,
        is_not_applicable=held.is_not_applicable,
        entered_by_id=held.entered_by_id,
        entered_at=held.at,
        correction_reason="",
        return_reason="",
        return_due=None,
    )
