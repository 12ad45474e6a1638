"""Figures of a whole area: given by the agency that owns them, or by the office on a paper."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.criteria.models import Indicator
from thonmoi.criteria.rules import Kind
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Reading
from thonmoi.plans.models import Target
from thonmoi.plans.queries.owners import target_owners
from thonmoi.plans.rules import is_sane
from thonmoi.units.rules import Level


@action(P.FIGURE_RECORD, says=_("Recorded the figure of {target}"), doors=(Door.PAGE,))
def record_figure(
    target: Target, *, by: Actor, value: Decimal, on: date, source: str = ""
) -> Reading:
    """Append the figure of a target of a whole area: it counts at once (decision 18).

    The agency that owns the figure gives it; the office on a paper that it names. Raises Denied
    for others, Conflict for a target without a measure or whose figure comes from communes,
    Invalid for a figure or a day that cannot be.
    """
    measure = target.measure
    if measure is None:
        raise Conflict("figure.no-measure", _("Bind the target to a measure first."))
    _require_own(target)
    agency_id = _owner(target, by)
    if agency_id is None and not source.strip():
        raise Invalid("figure.source", _("Name the paper that gives this figure."), field="source")
    _check(value, on, is_share=measure.kind == Kind.PERCENT)
    return create(
        Reading,
        measure=measure,
        unit=target.scope,
        on=on,
        value=f"{value.normalize():f}",
        agency_id=agency_id or min(by.agency_ids, default=None),
        source=source.strip(),
        entered_by_id=by.id,
        at=clock.now(),
    )


def _require_own(target: Target) -> None:
    """Raise Conflict for what is not typed here: counted from communes, or in a commune's sheet."""
    measure, level = target.measure, target.scope.level
    if measure.kind == Kind.BOOLEAN:
        raise Conflict("figure.counted", _("This figure is counted from the communes."))
    is_small = level in (Level.COMMUNE, Level.HAMLET)
    if is_small and Indicator.objects.filter(measure=measure).exists():
        raise Conflict("figure.commune", _("The sheet of the commune gives this figure."))


def _owner(target: Target, by: Actor) -> int | None:
    """The agency of the actor that owns the figure; None for the office. Denied for others."""
    owners = {one.agency_id for one in target_owners(by, [target.pk]).get(target.pk, ())}
    mine = owners & by.agency_ids
    if mine:
        return min(pk for pk in mine if pk is not None)
    if not by.can(P.READING_RECORD, target.unit_path):
        raise Denied("figure.owner", _("Only the agency that owns this figure enters it."))
    return None


def _check(value: Decimal, on: date, *, is_share: bool) -> None:
    if not is_sane(value) or value < 0 or (is_share and value > 100):
        raise Invalid("figure.size", _("This figure cannot be right."), field="value")
    if on > clock.today():
        raise Invalid("figure.day", _("The day has not come yet."), field="on")
