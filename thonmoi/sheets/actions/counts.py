"""What hamlets counted is entered; the sum is taken over into the commune's cell by a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.rules import Indicator as Rule
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions.entry import save_cell
from thonmoi.monitoring.actions.gates import require_open
from thonmoi.monitoring.models import Cell, Period, Slot
from thonmoi.monitoring.rules import Step
from thonmoi.sheets.counting import Sum, require_possible
from thonmoi.sheets.models import HamletCount
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed for a hamlet, with the version that was read (0: nothing yet)."""

    hamlet: Unit
    version: int
    count: Decimal | None = None
    whole: Decimal | None = None


@action(P.COUNT_ENTER, says=_("Entered what hamlets counted in {target}"), doors=(Door.PAGE,))
def enter_count(
    unit: Unit, *, by: Actor, period: Period, indicator_id: int, rule: Rule, given: Iterable[Given]
) -> Unit:
    """Enter what hamlets of a commune counted for an indicator; what is as it was is left alone.

    Raises Invalid for what cannot be, Conflict where somebody else entered it meanwhile.
    """
    require_open(period, unit, Step.ENTER)
    held = HamletCount.objects.filter(period=period, indicator_id=indicator_id)
    known = {one.unit_id: one for one in held.filter(unit__parent=unit).select_related("unit")}
    for one in given:
        require_possible(rule, one.count, one.whole)
        _enter(known.get(one.hamlet.pk), one, period, indicator_id, by)
    return unit


def _enter(
    held: HamletCount | None, one: Given, period: Period, indicator_id: int, by: Actor
) -> None:
    values = {"count": one.count, "whole": one.whole}
    was = {"count": held.count, "whole": held.whole} if held else {"count": None, "whole": None}
    if values == was:
        return
    stamped = {**values, "entered_by_id": by.id, "entered_at": clock.now()}
    if held is not None:
        change(held, expect={"version": one.version}, **stamped)
    elif one.version:
        raise Conflict(
            "count.changed", _("Somebody else entered this meanwhile. Look at it again.")
        )
    else:
        create(HamletCount, period=period, unit=one.hamlet, indicator_id=indicator_id, **stamped)


@action(P.COUNT_TAKE, says=_("Took over the sum of the hamlets: {target}"), doors=(Door.PAGE,))
def take_count(slot: Slot, *, by: Actor, rule: Rule, version: int, proposed: Sum) -> Cell:
    """Enter the sum into the commune's cell by the ordinary deed, its note saying what is missing.

    Raises Invalid where no hamlet has answered: missing is no zero.
    """
    if not proposed.typed:
        raise Invalid("count.nothing", _("No hamlet has answered yet: there is nothing to sum."))
    return save_cell(
        slot, by=by, rule=rule, version=version, typed=proposed.typed, note_text=proposed.note
    )
