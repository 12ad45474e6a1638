"""Targets, works, tasks and duties, each with the clause where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.text import fold
from thonmoi.plans import rules
from thonmoi.plans.models import Duty, Target, Work
from thonmoi.plans.queries._visible import inside, one
from thonmoi.plans.rules import Comparator, DutyRole


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target; `said` is what it asks in the words of the plan.

    `measure_kind` is how its measure is read, `criterion_name` the folded name of its criterion.
    """

    pk: int
    plan_pk: int
    clause: str
    text: str
    what: str
    comparator: Comparator
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    baseline: Decimal | None
    unit_text: str
    absolute: Decimal | None
    absolute_unit: str
    due: date | None
    measure_id: int | None
    measure: str
    criterion_id: int | None
    scope: str
    scope_path: str
    said: str
    measure_kind: str = ""
    criterion_name: str = ""


@dataclass(frozen=True, slots=True)
class WorkView:
    """A work; `same_as` is the key of the one it names again: it is counted once."""

    pk: int
    plan_pk: int
    clause: str
    text: str
    commune: str
    commune_path: str
    site: str
    site_path: str
    place_text: str
    action: str
    object: str
    comparator: Comparator
    quantity: Decimal | None
    unit_text: str
    criteria: tuple[str, ...]
    criterion_ids: tuple[int, ...]
    same_as: int | None

    @property
    def name(self) -> str:
        """``xây mới 01 nhà văn hóa ấp, Ấp Ân Lợi``."""
        count = rules.figure(self.quantity, "") if self.quantity is not None else ""
        where = self.site or self.place_text
        what = " ".join(part for part in (self.action, count, self.object) if part)
        return f"{what}, {where}" if where else what


@dataclass(frozen=True, slots=True)
class DutyView:
    pk: int
    plan_pk: int
    clause: str
    text: str
    agency_id: int | None
    agency: str
    agency_text: str
    role: DutyRole

    @property
    def role_label(self) -> str | Promise:
        return rules.DUTY_ROLE_LABELS[self.role]

    @property
    def is_request(self) -> bool:
        return self.role is DutyRole.REQUEST


def targets(actor: Actor, *, plan_pk: int | None = None, within: str = "") -> list[TargetView]:
    """Targets of plans that the actor sees; `within` keeps those of units in an area."""
    rows = inside(actor, Target.objects.all(), plan_pk)
    rows = rows.filter(under("scope__path", (within,))) if within else rows
    related = rows.select_related("clause", "scope", "measure", "criterion")
    return [_target(row) for row in related.order_by("clause__plan_id", "order")]


def works(actor: Actor, *, plan_pk: int | None = None, within: str = "") -> list[WorkView]:
    """Works of plans that the actor sees, in the order of the text."""
    rows = inside(actor, Work.objects.all(), plan_pk)
    rows = rows.filter(under("commune__path", (within,))) if within else rows
    related = rows.select_related("clause", "commune", "site").prefetch_related("serves__criterion")
    return [_work(row) for row in related.order_by("clause__plan_id", "order")]


def duties(
    actor: Actor, *, plan_pk: int | None = None, agency_ids: Iterable[int] | None = None
) -> list[DutyView]:
    """Duties of plans that the actor sees; of some agencies where named."""
    rows = inside(actor, Duty.objects.all(), plan_pk)
    if agency_ids is not None:
        rows = rows.filter(agency__in=list(agency_ids))
    related = rows.select_related("clause", "agency").order_by("clause__plan_id", "order", "pk")
    return [
        DutyView(
            row.pk,
            row.clause.plan_id,
            row.clause.path,
            row.text,
            row.agency_id,
            row.agency.name if row.agency else "",
            row.agency_text,
            DutyRole(row.role),
        )
        for row in related
    ]


def target_row(actor: Actor, pk: int) -> Target:
    """A target as the subject of a deed; NotFound where the actor does not see it."""
    rows = inside(actor, Target.objects.all(), None)
    return one(rows.select_related("clause__plan__unit", "scope", "measure"), pk)


def work_row(actor: Actor, pk: int) -> Work:
    """A work as the subject of a deed; NotFound where the actor does not see it."""
    rows = inside(actor, Work.objects.all(), None)
    return one(rows.select_related("clause__plan__unit", "commune", "site"), pk)


def _target(row: Target) -> TargetView:
    return TargetView(
        row.pk,
        row.clause.plan_id,
        row.clause.path,
        row.text,
        row.what,
        Comparator(row.comparator),
        row.value,
        row.low,
        row.high,
        row.baseline,
        row.unit_text,
        row.absolute,
        row.absolute_unit,
        row.due,
        row.measure_id,
        row.measure.name if row.measure else "",
        row.criterion_id,
        str(row.scope),
        row.scope.path,
        rules.said(row),
        row.measure.kind if row.measure else "",
        fold(row.criterion.name) if row.criterion else "",
    )


def _work(row: Work) -> WorkView:
    serves = [one.criterion for one in row.serves.all()]
    return WorkView(
        row.pk,
        row.clause.plan_id,
        row.clause.path,
        row.text,
        str(row.commune),
        row.commune.path,
        str(row.site) if row.site else "",
        row.site.path if row.site else "",
        row.place_text,
        row.action,
        row.object,
        Comparator(row.comparator),
        row.quantity,
        row.unit_text,
        tuple(criterion.code for criterion in serves),
        tuple(criterion.pk for criterion in serves),
        row.same_as_id,
    )
