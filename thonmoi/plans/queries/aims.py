"""Levels that units are to reach, and levels that they hold. Both are public facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.plans import rules
from thonmoi.plans.models import Designation, Title
from thonmoi.plans.queries._visible import visible
from thonmoi.plans.rules import PlanState


@dataclass(frozen=True, slots=True)
class DesignationView:
    """A unit is to reach a level in a year; the source is a clause or a document."""

    pk: int
    unit: str
    unit_path: str
    level: str
    year: int
    clause: str
    plan_pk: int | None
    document: str
    is_asked: bool
    is_overdue: bool
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class TitleView:
    """A level held; unconfirmed while only a plan says so."""

    pk: int
    unit: str
    unit_path: str
    level: str
    clause: str
    plan_pk: int | None
    document: str
    recognised_on: date | None
    is_confirmed: bool
    ended_on: date | None
    is_acknowledged: bool = False


def designations(
    actor: Actor, unit_paths: Iterable[str], *, on: date | None = None
) -> list[DesignationView]:
    """Targets of units, of those seen by the actor, oldest year first, ended ones included."""
    day = on or clock.today()
    rows = _seen(actor, Designation.objects.filter(unit__path__in=list(unit_paths)))
    held = set(
        Title.objects.filter(unit__path__in=list(unit_paths))
        .exclude(document=None)
        .exclude(ended_on__lte=day)
        .values_list("unit_id", "level")
    )
    found = [_designation(row, (row.unit_id, row.level) in held, day) for row in rows]
    return sorted(found, key=lambda one: (one.year, one.pk))


def titles(actor: Actor, unit_paths: Iterable[str], *, on: date | None = None) -> list[TitleView]:
    """Levels held by units on a day, of those seen by the actor."""
    day = on or clock.today()
    rows = Title.objects.filter(unit__path__in=list(unit_paths)).exclude(ended_on__lte=day)
    return [
        TitleView(
            row.pk,
            str(row.unit),
            row.unit.path,
            row.level,
            row.clause.path if row.clause else "",
            row.clause.plan_id if row.clause else None,
            str(row.document) if row.document else "",
            row.recognised_on,
            row.document_id is not None,
            row.ended_on,
            row.is_acknowledged,
        )
        for row in _seen(actor, rows)
    ]


def designation_row(actor: Actor, pk: int) -> Designation:
    """A target as the subject of a deed; NotFound where the actor does not see its unit."""
    rows = Designation.objects.filter(around("unit__path", actor.areas()))
    found = rows.select_related("unit", "clause__plan", "document").filter(pk=pk).first()
    if found is None:
        raise NotFound("designation.unknown", _("There is no such target in your area."))
    return found


def _seen(actor: Actor, rows: QuerySet) -> list:  # type: ignore[type-arg]  # rows of two models
    """Rows of units that the actor sees; what rests on a draft plan stays with its makers."""
    own = around("unit__path", actor.areas())
    draft = Q(clause__plan__state=PlanState.DRAFT)
    kept = rows.filter(own).exclude(draft & ~Q(clause__plan__in=visible(actor)))
    return list(kept.select_related("unit", "clause__plan", "document").order_by("pk"))


def _designation(row: Designation, has_title: bool, day: date) -> DesignationView:
    plan = row.clause.plan if row.clause else None
    overdue = rules.is_overdue(
        year=row.year,
        is_asked=row.is_asked,
        ended_on=row.ended_on,
        has_title=has_title,
        in_force=plan is None or plan.state == PlanState.IN_FORCE,
        on=day,
    )
    return DesignationView(
        row.pk,
        str(row.unit),
        row.unit.path,
        row.level,
        row.year,
        row.clause.path if row.clause else "",
        plan.pk if plan else None,
        str(row.document) if row.document else "",
        row.is_asked,
        overdue,
        row.ended_on,
    )
