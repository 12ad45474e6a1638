"""Whether a unit may still enter figures of a period, and until when: for the pages."""

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Extension, Period
from thonmoi.monitoring.rules import Extended, Gate, PeriodState, Step, gate
from thonmoi.units.models import Unit


def entry_gate(actor: Actor, period: Period, unit: Unit) -> Gate:
    """The gate of entering for a unit on the working date."""
    state = PeriodState(period.state)
    if state is PeriodState.OPEN:
        return Gate(True)
    rows = Extension.objects.filter(period=period, unit=unit)
    extended = [Extended(one.until, one.ended_on) for one in rows]
    return gate(state, Step.ENTER, extended, clock.today())
