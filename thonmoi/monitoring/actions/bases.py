"""Base figures: households, people, hamlets, roads, each kept once with its day and its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create, create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import BaseFigure
from thonmoi.monitoring.rules import WHOLE, BaseKind
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class BaseFacts:
    """A base figure to be kept: of whom, what, how many, as of which day, from where."""

    unit: Unit
    kind: BaseKind
    value: Decimal
    on: date
    source: str


@action(P.BASE_RECORD, says=_("Recorded a base figure of {target}"), doors=(Door.PAGE,))
def record_base(
    unit: Unit, *, by: Actor, kind: BaseKind, value: Decimal, on: date, source: str
) -> BaseFigure:
    """Append a base figure of a unit as of a day; an earlier one stays in the history."""
    return create(BaseFigure, **_fields(BaseFacts(unit, kind, value, on, source), by))


@action(P.BASES_RECORD, says=_("Recorded base figures of communes of {target}"), doors=(Door.PAGE,))
def record_bases(area: Unit, *, by: Actor, figures: Iterable[BaseFacts]) -> list[BaseFigure]:
    """Append base figures of communes of an area at once: all of them, or none."""
    given = list(figures)
    if not given:
        raise Invalid("bases.empty", _("There is no new figure to keep."), field="rows")
    if not all(one.unit.path.startswith(area.path) for one in given):
        raise NotFound("access.out-of-area", _("This lies outside your area."))
    return create_many(BaseFigure, [_fields(one, by) for one in given])


def _fields(one: BaseFacts, by: Actor) -> dict[str, object]:
    """The columns of a base figure; Invalid for what cannot be."""
    if one.value < 0:
        raise Invalid("base.value", _("This cannot be less than zero."), field="value")
    if one.kind in WHOLE and one.value != one.value.to_integral_value():
        raise Invalid("base.whole", _("This is counted in whole numbers."), field="value")
    if one.on > clock.today():
        raise Invalid("base.on", _("The day lies ahead."), field="on")
    if not one.source.strip():
        raise Invalid("base.source", _("Name the paper or the register."), field="source")
    return {
        "unit": one.unit,
        "kind": one.kind,
        "value": one.value,
        "on": one.on,
        "source": one.source.strip()[:300],
        "by_id": by.id,
        "at": clock.now(),
    }
