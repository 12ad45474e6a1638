"""Targets with their figure of today and what it says of them (S-16 to S-21)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.plans import measuring, rules
from thonmoi.plans.queries.parts import TargetView
from thonmoi.plans.rules import REACH_LOOKS, Verdict


@dataclass(frozen=True, slots=True)
class MeasuredTarget:
    """A target; `now` and `verdict` are None where nobody has a figure of it."""

    target: TargetView
    now: measuring.Now | None
    verdict: Verdict | None

    @property
    def figure(self) -> str:
        """Today's figure in the unit of the target; empty where nothing is known."""
        value = self.now.value if self.now else None
        return "" if value is None else rules.figure(value, self.target.unit_text)

    @property
    def state(self) -> str:
        """A state of the interface: met, todo, none."""
        return REACH_LOOKS[self.verdict.reach][0] if self.verdict else "none"

    @property
    def word(self) -> str | Promise:
        return REACH_LOOKS[self.verdict.reach][1] if self.verdict else _("No data")


def measured_targets(
    actor: Actor, found: Iterable[TargetView], *, on: date | None = None
) -> list[MeasuredTarget]:
    """Targets in their order with what is known of each on a day (the working date)."""
    targets, day = list(found), on or clock.today()
    key = ("targets-measured", tuple(one.pk for one in targets), day, actor.areas())
    nows = kept(actor, key, lambda: measuring.measured(actor, targets, day))
    return [_measured(one, nows.get(one.pk)) for one in targets]


def _measured(target: TargetView, now: measuring.Now | None) -> MeasuredTarget:
    value = now.value if now else None
    verdict = None if value is None else rules.target_reached(target, value)
    return MeasuredTarget(target, now, verdict)
