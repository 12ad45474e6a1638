"""Figures of whole areas: the targets of plans in force, who owns each figure, what was given."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from thonmoi.accounts import queries as accounts
from thonmoi.criteria.rules import Kind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Reading
from thonmoi.plans import queries as plans
from thonmoi.plans.queries.measured import MeasuredTarget, measured_targets
from thonmoi.plans.queries.owners import Owner, target_owners
from thonmoi.plans.rules import figure


@dataclass(frozen=True, slots=True)
class AreaFigure:
    """A target of a whole area with its figure; `is_counted`: others are counted for it."""

    measured: MeasuredTarget
    plan_year: int
    owners: tuple[Owner, ...]
    may_enter: bool
    is_counted: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A figure that was given: how much, of which day, by whom, on what paper."""

    shown: str
    on: date
    said: str
    person: str
    at: datetime
    is_simulated: bool


def area_figures(actor: Actor) -> list[AreaFigure]:
    """Targets of whole areas in plans in force that the actor sees, in the order of the text."""
    known = {one.pk: one for one in plans.plans(actor) if one.is_in_force}
    found = [
        one
        for one in plans.targets(actor)
        if one.plan_pk in known and one.scope_path == known[one.plan_pk].unit_path
    ]
    owners = target_owners(actor, [one.pk for one in found])
    return [
        AreaFigure(
            one,
            known[one.target.plan_pk].year,
            tuple(owners.get(one.target.pk, ())),
            _may_enter(actor, one, owners.get(one.target.pk, [])),
            _is_counted(one),
        )
        for one in measured_targets(actor, found)
    ]


def _is_counted(one: MeasuredTarget) -> bool:
    """Whether another room or the communes answer it: it leads there, or nobody could type it."""
    if one.now is None:
        return one.target.measure_kind == Kind.BOOLEAN
    return bool(one.now.url) or one.target.measure_id is None


def _may_enter(actor: Actor, one: MeasuredTarget, owners: list[Owner]) -> bool:
    path = one.target.scope_path
    if not actor.can(P.FIGURE_RECORD, path) or one.target.measure_id is None:
        return False
    is_owner = any(owner.agency_id in actor.agency_ids for owner in owners)
    return is_owner or actor.can(P.READING_RECORD, path)


def given(actor: Actor, target_pk: int) -> list[Given]:
    """Figures given of a target that the actor sees, newest first."""
    target = plans.target_row(actor, target_pk)
    rows = Reading.objects.filter(measure=target.measure_id, unit=target.scope_id)
    known = rows.exclude(measure=None).select_related("agency", "clause")
    found = list(known.order_by("-on", "-at", "-pk")[:50])
    names = accounts.names(actor, {one.entered_by_id for one in found if one.entered_by_id})
    return [
        Given(
            figure(_number(row.value), target.unit_text),
            row.on,
            " · ".join(part for part in (str(row.agency or ""), row.source, _clause(row)) if part),
            names.get(row.entered_by_id or 0, ""),
            row.at,
            row.is_simulated,
        )
        for row in found
        if _number(row.value) is not None
    ]


def _clause(row: Reading) -> str:
    return row.clause.path if row.clause else ""


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
