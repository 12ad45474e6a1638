"""Base figures: households, people, hamlets, roads, each kept once with its day and its source."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import BaseFigure
from thonmoi.monitoring.rules import WHOLE, BaseKind
from thonmoi.units.models import Unit


@action(P.BASE_RECORD, says=_("Recorded a base figure of {target}"), doors=(Door.PAGE,))
def record_base(
    unit: Unit, *, by: Actor, kind: BaseKind, value: Decimal, on: date, source: str
) -> BaseFigure:
    """Append a base figure of a unit as of a day; an earlier one stays in the history."""
    if value < 0:
        raise Invalid("base.value", _("This cannot be less than zero."), field="value")
    if kind in WHOLE and value != value.to_integral_value():
        raise Invalid("base.whole", _("This is counted in whole numbers."), field="value")
    if on > clock.today():
        raise Invalid("base.on", _("The day lies ahead."), field="on")
    if not source.strip():
        raise Invalid("base.source", _("Name the paper or the register."), field="source")
    return create(
        BaseFigure,
        unit=unit,
        kind=kind,
        value=value,
        on=on,
        source=source.strip()[:300],
        by_id=by.id,
        at=clock.now(),
    )
