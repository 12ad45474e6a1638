"""Targets given from above, each with the document that gives it and where it stands (S-06)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.library.models import Document
from thonmoi.plans import rules
from thonmoi.plans.measuring import Now
from thonmoi.plans.models import Basis, GivenTarget
from thonmoi.plans.queries._visible import visible
from thonmoi.plans.queries.measured import MeasuredTarget, measured_targets
from thonmoi.plans.queries.parts import TargetView, targets
from thonmoi.plans.queries.plans import plan
from thonmoi.plans.rules import Comparator


@dataclass(frozen=True, slots=True)
class GivenView:
    """What a document gives, the target of the plan that takes it up, and the figure of today.

    `said` is empty where the office has not recorded how much was given; then `measured` holds
    today's figure against what the plan itself says.
    """

    pk: int
    unit_path: str
    document_pk: int
    document: str
    what: str
    said: str
    target: TargetView | None
    measured: MeasuredTarget
    note: str

    @property
    def is_lower(self) -> bool:
        """Whether the plan asks for less than was given: to be looked at."""
        mine, theirs = self.target, self.measured.target
        if mine is None or not self.said or mine.value is None or theirs.value is None:
            return False
        if mine.comparator is Comparator.FROM_TO and (mine.baseline or 0) > mine.value:
            return mine.value > theirs.value
        is_fall = theirs.comparator in (Comparator.AT_MOST, Comparator.BELOW)
        return mine.value > theirs.value if is_fall else mine.value < theirs.value


def given_targets(actor: Actor, plan_pk: int) -> list[GivenView]:
    """What was given to the unit of a plan for its year, by document, in order of recording.

    What was recorded beside an earlier version of the plan stands here too.
    """
    found = plan(actor, plan_pk)
    rows = GivenTarget.objects.filter(
        plan__in=visible(actor), plan__unit__path=found.unit_path, plan__year=found.year
    ).select_related("document", "scope", "measure", "plan__unit")
    held = list(rows.order_by("document__issued_on", "document_id", "pk"))
    known = {one.pk: one for one in targets(actor, plan_pk=plan_pk)} if held else {}
    asked = [_asked(row, known.get(row.target_id or 0), plan_pk) for row in held]
    figures = {one.target.pk: one for one in measured_targets(actor, [*known.values(), *asked])}
    return [
        _view(row, target, known.get(row.target_id or 0), figures)
        for row, target in zip(held, asked, strict=True)
    ]


def _asked(row: GivenTarget, taken: TargetView | None, plan_pk: int) -> TargetView:
    """What is given, asked as a target of a plan is; without a figure as the plan asks it."""
    if taken is not None and row.value is None:
        return replace(taken, pk=-row.pk)
    is_range = row.comparator == Comparator.RANGE
    asked = TargetView(
        pk=-row.pk,
        plan_pk=plan_pk,
        clause=taken.clause if taken else "",
        text=row.what,
        what=row.what,
        comparator=Comparator(row.comparator),
        value=None if is_range else row.value,
        low=row.value if is_range else None,
        high=row.high,
        baseline=None,
        unit_text=row.unit_text,
        absolute=None,
        absolute_unit="",
        due=None,
        measure_id=row.measure_id,
        measure=row.measure.name if row.measure else "",
        criterion_id=taken.criterion_id if taken else None,
        scope=str(row.scope),
        scope_path=row.scope.path,
        said="",
        measure_kind=row.measure.kind if row.measure else "",
        criterion_name=taken.criterion_name if taken else "",
    )
    return replace(asked, said=rules.said(asked)) if row.value is not None else asked


def _view(
    row: GivenTarget,
    asked: TargetView,
    taken: TargetView | None,
    figures: dict[int, MeasuredTarget],
) -> GivenView:
    own = figures[asked.pk]
    now: Now | None = figures[taken.pk].now if taken else own.now
    value = now.value if now else None
    verdict = None if value is None else rules.target_reached(asked, value)
    said = asked.said if row.value is not None else ""
    return GivenView(
        row.pk,
        row.plan.unit_path,
        row.document_id,
        str(row.document),
        row.what,
        said,
        taken,
        MeasuredTarget(asked, now, verdict),
        row.note,
    )


def given_row(actor: Actor, pk: int) -> GivenTarget:
    """A record as the subject of a deed; NotFound where the actor does not see its plan."""
    rows = GivenTarget.objects.filter(plan__in=visible(actor), pk=pk)
    found = rows.select_related("plan__unit", "document").first()
    if found is None:
        raise NotFound("given.unknown", _("There is no such target from above in your area."))
    return found


def papers_of(actor: Actor, plan_pk: int) -> list[Document]:
    """Documents that a plan rests on or cites: those that give targets are among them."""
    rows = Basis.objects.filter(plan__in=visible(actor), plan_id=plan_pk)
    ids: Iterable[int] = rows.values_list("document_id", flat=True)
    return list(Document.objects.filter(pk__in=set(ids)).order_by("issued_on", "pk"))
