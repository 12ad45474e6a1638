"""Figures that an agency owns: entered once by it for every commune, which agrees (decision 18)."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.rules import Indicator
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring import rules
from thonmoi.monitoring.actions.gates import require_open
from thonmoi.monitoring.actions.readings import meant, reading_of
from thonmoi.monitoring.cells import mean
from thonmoi.monitoring.models import Cell, Confirmation, Reading, Slot
from thonmoi.monitoring.rules import CellState, Step


@action(P.FIGURE_ENTER, says=_("Entered, as its owner, {target}"), doors=(Door.PAGE,))
def enter_figure(
    slot: Slot, *, by: Actor, rule: Indicator, agency_id: int, version: int, typed: str
) -> Cell:
    """Enter a figure that the agency owns for one commune; the commune is asked to agree.

    Raises Invalid where it cannot be taken, Denied where the agency is not one of
    the actor's, Conflict where it changed meanwhile or the commune has agreed.
    """
    require_open(slot.period, slot.unit, Step.ENTER)
    if agency_id not in by.agency_ids:
        raise Denied("figure.owner", _("Only the agency that owns this figure enters it."))
    meaning = mean(rule, typed)
    if not meaning.value:
        raise Invalid("figure.value", meaning.error or _("Enter a value."), field="typed")
    values = {
        **meant(rule, typed),
        "owner_id": agency_id,
        "state": CellState.OFFERED,
        "entered_by_id": by.id,
        "entered_at": clock.now(),
    }
    cell = slot.cell
    if cell is None:
        return create(Cell, period=slot.period, unit=slot.unit, indicator=slot.indicator, **values)
    if cell.state == CellState.CONFIRMED or cell.version != version:
        raise Conflict("figure.changed", _("The value changed meanwhile, or was agreed already."))
    return change(cell, **values)


@action(P.FIGURE_AGREE, says=_("Agreed to {target}"), doors=(Door.PAGE,))
def agree_figure(cell: Cell, *, by: Actor) -> Cell:
    """The commune agrees to a figure that its owner entered; it becomes a confirmed reading."""
    require_open(cell.period, cell.unit, Step.DECIDE)
    if not rules.may_verify(verifier_id=by.id, entered_by_id=cell.entered_by_id):
        raise Denied("figure.own", _("You entered this value, so somebody else has to agree."))
    change(cell, expect={"state": CellState.OFFERED}, state=CellState.CONFIRMED)
    reading = create(Reading, **reading_of(cell, by, clock.now()))
    create(
        Confirmation,
        reading=reading,
        agency_id=min(by.agency_ids, default=None),
        outcome=CellState.CONFIRMED,
        by_id=by.id,
        at=clock.now(),
    )
    return cell
