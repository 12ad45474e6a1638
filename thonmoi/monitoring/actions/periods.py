"""Periods: the office opens one for its area."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.periods import Period as Span
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.rules import PeriodState
from thonmoi.units.models import Unit


@action(P.PERIOD_OPEN, says=_("Opened the period {target}"), doors=(Door.PAGE, Door.NESTED))
def open_period(
    unit: Unit,
    *,
    by: Actor,
    code: str,
    due: date | None = None,
    document: Document | None = None,
) -> Period:
    """Open a reporting period for all communes of an area; `due` only where a paper sets it."""
    span = Span.parse(code)
    if due is not None and due < span.start:
        raise Invalid("period.due", _("The due day lies before the period begins."), field="due")
    if Period.objects.filter(unit=unit, code=span.code).exists():
        raise Conflict("period.twice", _("This period is open already."), field="code")
    return create(
        Period,
        unit=unit,
        code=span.code,
        starts=span.start,
        ends=span.end,
        due=due,
        document=document,
        state=PeriodState.OPEN,
    )
