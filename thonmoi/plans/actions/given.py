"""Targets given from above: by which document, how much, taken up by which target (S-06)."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create, remove
from thonmoi.criteria.models import Measure
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans.models import GivenTarget, Plan, Target
from thonmoi.plans.rules import Comparator, is_sane


@dataclass(frozen=True, slots=True)
class Given:
    """What a document gives; without `value` the figure is not recorded."""

    what: str
    comparator: Comparator = Comparator.AT_LEAST
    value: Decimal | None = None
    high: Decimal | None = None
    unit_text: str = ""
    note: str = ""

    def check(self) -> None:
        """Raise Invalid for a figure that cannot be, or a range without its end."""
        if not self.what.strip():
            raise Invalid("given.what", _("Write what the document gives."), field="what")
        for name in ("value", "high"):
            figure = getattr(self, name)
            if figure is not None and not is_sane(figure):
                raise Invalid("given.size", _("This figure is too large."), field=name)
        is_open = self.high is None or (self.value is not None and self.high < self.value)
        if self.value is not None and self.comparator is Comparator.RANGE and is_open:
            raise Invalid("given.range", _("Give both ends, the lower one first."), field="high")


@action(P.TARGET_ASSIGN, says=_("Recorded a target given from above: {target}"), doors=(Door.PAGE,))
def assign_target(
    plan: Plan,
    *,
    by: Actor,
    document: Document,
    given: Given,
    target: Target | None = None,
    measure: Measure | None = None,
) -> GivenTarget:
    """Record that a document gives the unit of a plan a target, and which of the plan takes it up.

    Raises Conflict where the document gives that already, Invalid for what cannot be.
    """
    given.check()
    if target is not None and target.clause.plan_id != plan.pk:
        raise Invalid("given.plan", _("Choose a target of this plan."), field="target")
    held = GivenTarget.objects.filter(plan=plan, document=document)
    same = held.filter(target=target) if target else held.filter(what=given.what.strip())
    if same.exists():
        raise Conflict("given.twice", _("It is recorded already that this document gives this."))
    return create(
        GivenTarget,
        plan=plan,
        target=target,
        document=document,
        what=given.what.strip(),
        comparator=given.comparator,
        value=given.value,
        high=given.high,
        unit_text=given.unit_text.strip(),
        measure=measure or (target.measure if target else None),
        scope=target.scope if target else plan.unit,
        note=given.note.strip(),
        recorded_by_id=by.id,
        at=clock.now(),
    )


@action(P.TARGET_RELEASE, says=_("Took back the record: {target}"), doors=(Door.PAGE,))
def release_target(given: GivenTarget, *, by: Actor) -> GivenTarget:
    """Take back a record of a target from above that was made by mistake; the log keeps it."""
    remove(given)
    return given
