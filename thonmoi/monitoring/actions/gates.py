"""The gate that every deed on figures of a period passes."""

from django.utils.translation import gettext as _

from thonmoi.kernel import clock
from thonmoi.kernel.errors import Conflict
from thonmoi.monitoring.models import Extension, Period
from thonmoi.monitoring.rules import Extended, PeriodState, Step, gate
from thonmoi.units.models import Unit


def require_open(period: Period, unit: Unit, step: Step) -> None:
    """Raise Conflict where the period does not let this unit take the step today."""
    state = PeriodState(period.state)
    rows = []
    if state is not PeriodState.OPEN:
        rows = list(Extension.objects.filter(period=period, unit=unit))
    found = gate(state, step, (Extended(one.until, one.ended_on) for one in rows), clock.today())
    if not found.is_open:
        raise Conflict(
            "period.closed",
            _("%(why)s Who can open it: %(opener)s.") % {"why": found.why, "opener": found.opener},
        )
