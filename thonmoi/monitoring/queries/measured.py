"""What figures say of targets of a plan: shares of communes, counted; readings, typed (ADR 10)."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import Kind, Standing
from thonmoi.kernel.access import Actor
from thonmoi.kernel.text import fold
from thonmoi.monitoring import rules
from thonmoi.monitoring.models import Confirmation, Reading
from thonmoi.monitoring.queries.shown import StandingView, UnitStatus
from thonmoi.monitoring.queries.standings import statuses
from thonmoi.monitoring.queries.summed import parts_below, rates
from thonmoi.monitoring.rules import CellState
from thonmoi.plans.measuring import Now
from thonmoi.plans.queries import TargetView

_OF_COMMUNES = re.compile(r"^(?:ty le |so )?(?:cac )?xa\b")
_UNKNOWN = frozenset({Standing.NO_DATA, Standing.NOT_APPLICABLE})


def typed(actor: Actor, targets: Sequence[TargetView], on: date) -> dict[int, Now]:
    """The latest figure of each target's measure at its unit, up to a day, in one question.

    Counted before typed (ADR 10): a rate that every commune of the area gave its numerator and
    denominator for; where some are missing what is known is said, unless somebody gave the whole.

    Confirmed is what came through the sheet and was confirmed, and what the owner of the figure
    or the office on a paper gave; what a plan says itself is not (decisions 2, 18).
    """
    wanted = {(one.measure_id, one.scope_path): one for one in targets if one.measure_id}
    sure = Confirmation.objects.filter(reading=OuterRef("pk"), outcome=CellState.CONFIRMED)
    own = Q(
        measure__in={measure for measure, _path in wanted},
        unit__path__in={path for _measure, path in wanted},
    )
    rows = Reading.objects.filter(
        own | parts_below(actor, targets), on__lte=on, is_not_applicable=False
    ).annotate(is_sure=Exists(sure))
    related = list(rows.select_related("unit", "clause", "agency").order_by("on", "at", "pk"))
    latest = {(row.measure_id, row.unit.path): row for row in related}
    summed = rates(actor, targets, (row for row in related if row.is_sure), on)
    found: dict[int, Now] = {pk: one for pk, one in summed.items() if one.value is not None}
    for target in targets:
        row = latest.get((target.measure_id, target.scope_path)) if target.measure_id else None
        value = _decimal(row.value) if row else None
        if row is not None and value is not None:
            found.setdefault(target.pk, _typed(row, value))
    return {**summed, **found}


def _typed(row: Reading, value: Decimal) -> Now:
    said = row.clause.path if row.clause else row.source or str(row.agency or "")
    is_sure = row.clause_id is None and (row.cell_id is None or bool(getattr(row, "is_sure", 0)))
    return Now(value, row.on, said, is_sure, is_simulated=row.is_simulated)


def shares(actor: Actor, targets: Sequence[TargetView], on: date) -> dict[int, Now]:
    """Of targets that so many percent of the communes meet something: how many do (S-20).

    By the criterion of each commune's own set, or by the indicator whose yes-or-no measure the
    target has. While nothing is known of some communes the counts are said and there is no figure.
    """
    found: dict[int, Now] = {}
    for target in (one for one in targets if one.unit_text == "%"):
        by_measure = target.measure_id if target.measure_kind == Kind.BOOLEAN else None
        by_name = target.criterion_name if _is_of_communes(target) else ""
        if by_measure or by_name:
            known = statuses(actor, within=target.scope_path, on=on)
            now = _share(known, by_measure, by_name, on)
            if now is not None:
                found[target.pk] = now
    return found


def _is_of_communes(target: TargetView) -> bool:
    text = fold(target.what or target.text)
    return target.measure_id is None and bool(_OF_COMMUNES.match(text))


def _share(known: Sequence[UnitStatus], measure_id: int | None, name: str, on: date) -> Now | None:
    met = unknown = unsure = 0
    for status in known:
        one = _standing(status, measure_id, name)
        is_met = one is not None and one.standing in rules.MET
        told_by_part = measure_id is not None and not is_met
        if one is None or one.standing in _UNKNOWN or told_by_part:
            unknown += 1
        else:
            met += is_met
            unsure += one.is_unconfirmed
    if unknown == len(known):
        return None
    counts: Mapping[str, int] = {"met": met, "all": len(known), "unknown": unknown}
    words = _("%(met)s of %(all)s communes, %(unknown)s without data") if unknown else _WHOLE
    value = (Decimal(met) * 100 / len(known)).quantize(Decimal("0.01")).normalize()
    return Now(None if unknown else value, on, words % counts, not unknown and not unsure)


_WHOLE = _("%(met)s of %(all)s communes")


def _standing(status: UnitStatus, measure_id: int | None, name: str) -> StandingView | None:
    """Where a commune stands in what is asked: the criterion of its own set."""
    if status.set is None:
        return None
    for criterion in status.set.criteria:
        measures = {one.measure_id for one in criterion.indicators}
        if measure_id in measures if measure_id else fold(criterion.name) == name:
            return status.standings.get(criterion.code)
    return None


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
