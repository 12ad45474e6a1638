"""What is held of units, things and periods: what a workbook is compared with and filled from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Exists, OuterRef

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import NUMERIC, STANDING_LABELS, Standing
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.periods import Period as Span
from thonmoi.mappings.rules import Role, Thing
from thonmoi.monitoring.cells import shown
from thonmoi.monitoring.models import BaseFigure, Confirmation, Reading
from thonmoi.monitoring.queries.standings import judged, said
from thonmoi.monitoring.rules import CellState
from thonmoi.plans.models import Title
from thonmoi.units.models import Unit

Key = tuple[str, Thing, str]


@dataclass(frozen=True, slots=True)
class Held:
    """A value of ours: `value` as kept (a decimal point), `text` as people read it.

    `is_own`: it holds in the period itself; else it is the last one known before it.
    """

    value: str
    text: str
    on: date | None
    source: str
    is_own: bool = True
    is_simulated: bool = False

    @property
    def amount(self) -> Decimal | None:
        """The value as a number; None where it is none."""
        try:
            return Decimal(self.value)
        except ArithmeticError:
            return None


def held(
    actor: Actor, set_: SetView, units: Mapping[str, Unit], periods: Collection[str]
) -> dict[Key, Held]:
    """Every figure, standing, base figure and title by (unit code, thing, period code).

    A number of questions that grows with the periods, not with the units. The caller has found
    the units for the actor; those that he does not cover have nothing here.
    """
    own = {code: one for code, one in units.items() if actor.covers(one.path)}
    spans = {code: Span.parse(code) for code in periods}
    found: dict[Key, Held] = {}
    if own and spans:
        found |= _figures(set_, own, spans)
        found |= _bases(own, spans)
        found |= _titles(own, spans)
        for code, span in spans.items():
            found |= _standings(actor, set_, own, code, span)
    return found


def _last(span: Span) -> date:
    return min(span.end - timedelta(days=1), clock.today())


def _figures(
    set_: SetView, units: Mapping[str, Unit], spans: Mapping[str, Span]
) -> dict[Key, Held]:
    by_measure: dict[int, list[str]] = {}
    rules = {one.code: one.rule for one in set_.indicators}
    for one in set_.indicators:
        by_measure.setdefault(one.measure_id, []).append(one.code)
    codes = {one.pk: code for code, one in units.items()}
    returned = Confirmation.objects.filter(reading=OuterRef("pk"), outcome=CellState.RETURNED)
    latest = max(_last(span) for span in spans.values())
    rows = (
        Reading.objects.filter(unit__in=codes, measure__in=by_measure, on__lte=latest)
        .exclude(Exists(returned))
        .select_related("agency")
        .order_by("on", "pk")
    )
    found: dict[Key, Held] = {}
    for row in rows:
        for period, span in spans.items():
            if row.on > _last(span):
                continue
            for code in by_measure[row.measure_id]:
                text = "không áp dụng" if row.is_not_applicable else shown(rules[code], row.value)
                if rules[code].kind in NUMERIC and row.value:
                    text = format_number(Decimal(row.value), grouping=False)
                found[codes[row.unit_id], Thing(Role.INDICATOR, code), period] = Held(
                    row.value,
                    text,
                    row.on,
                    row.source or str(row.agency or ""),
                    row.on >= span.start,
                    row.is_simulated,
                )
    return found


def _bases(units: Mapping[str, Unit], spans: Mapping[str, Span]) -> dict[Key, Held]:
    codes = {one.pk: code for code, one in units.items()}
    rows = BaseFigure.objects.filter(unit__in=codes).order_by("on", "pk")
    found: dict[Key, Held] = {}
    for row in rows:
        for period, span in spans.items():
            if row.on <= _last(span):
                value = row.value.normalize()
                found[codes[row.unit_id], Thing(Role.BASE, row.kind), period] = Held(
                    f"{value:f}",
                    format_number(value, grouping=False),
                    row.on,
                    row.source,
                    row.on >= span.start,
                    row.is_simulated,
                )
    return found


def _standings(
    actor: Actor, set_: SetView, units: Mapping[str, Unit], code: str, span: Span
) -> dict[Key, Held]:
    ids = {one.pk: unit for unit, one in units.items()}
    day = _last(span)
    known = judged(actor, dict.fromkeys(ids, set_), said(actor, list(ids), day, is_current=False))
    return {
        (ids[pk], Thing(Role.CRITERION, one.code), code): Held(
            one.standing,
            str(STANDING_LABELS[one.standing]),
            one.on,
            one.source,
            one.on is not None and one.on >= span.start,
            one.is_simulated,
        )
        for pk, views in known.items()
        for one in views.values()
        if one.standing is not Standing.NO_DATA
    }


def _titles(units: Mapping[str, Unit], spans: Mapping[str, Span]) -> dict[Key, Held]:
    codes = {one.pk: code for code, one in units.items()}
    rows = Title.objects.filter(unit__in=codes, ended_on=None).select_related("document")
    found: dict[Key, Held] = {}
    for row in rows:
        number = row.document.number if row.document else ""
        one = Held(number, number, row.recognised_on, number)
        for period in spans:
            found[codes[row.unit_id], Thing(Role.DECISION, row.level), period] = one
    return found
