"""Correcting what was read from the text: a target's figures, a work's place and count."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.criteria.models import Measure
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Target, Work
from thonmoi.plans.rules import Comparator, is_sane
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Figures:
    """What a target asks, as the plan says it."""

    comparator: Comparator
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    baseline: Decimal | None = None
    unit_text: str = ""
    due: date | None = None

    def as_fields(self) -> dict[str, Any]:
        """Field values. Raises Invalid where the comparison lacks its figure."""
        given = {n: v for n in ("value", "low", "high", "baseline") if (v := getattr(self, n))}
        for name, figure in given.items():
            if not is_sane(figure):
                raise Invalid("target.size", _("This figure is too large."), field=name)
        if self.comparator is Comparator.RANGE:
            if self.low is None or self.high is None or self.high < self.low:
                raise Invalid(
                    "target.range", _("Give both ends, the lower one first."), field="low"
                )
        elif self.value is None:
            raise Invalid("target.value", _("Give the figure to reach."), field="value")
        names = ("comparator", "value", "low", "high", "baseline", "unit_text", "due")
        return {name: getattr(self, name) for name in names}


@action(P.TARGET_CORRECT, says=_("Corrected the target {target}"), doors=(Door.PAGE,))
def correct_target(
    target: Target, *, by: Actor, figures: Figures, measure: Measure | None = None
) -> Target:
    """Mend how a target was read, or bind it to a measure; the words of the plan stay."""
    return change(target, measure=measure, **figures.as_fields())


@action(P.WORK_CORRECT, says=_("Corrected the work {target}"), doors=(Door.PAGE,))
def correct_work(
    work: Work,
    *,
    by: Actor,
    action: str,
    object: str,
    quantity: Decimal | None = None,
    site: Unit | None = None,
) -> Work:
    """Mend how a work was read. Raises Invalid for a hamlet of another commune or no object."""
    if not object.strip():
        raise Invalid("work.object", _("Write what is built, mended or bought."), field="object")
    if quantity is not None and not is_sane(quantity):
        raise Invalid("work.quantity", _("This figure is too large."), field="quantity")
    if site is not None and not site.path.startswith(work.commune.path):
        raise Invalid("work.site", _("This hamlet lies in another commune."), field="site")
    return change(work, action=action.strip(), object=object.strip(), quantity=quantity, site=site)
