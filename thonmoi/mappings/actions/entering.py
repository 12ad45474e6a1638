"""Values of a workbook become drafts in the sheets of their communes, by the ordinary deeds."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.models import Indicator
from thonmoi.criteria.queries import criteria_set
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.fields import ancestors
from thonmoi.kernel.numbers import parse_number
from thonmoi.kernel.periods import Period as Span
from thonmoi.mappings.models import TakenValue, Taking
from thonmoi.mappings.rules import Role
from thonmoi.monitoring.actions.bases import record_base
from thonmoi.monitoring.actions.entry import save_cell
from thonmoi.monitoring.models import Cell, Period, Slot
from thonmoi.monitoring.rules import BaseKind


def enter_values(taking: Taking, values: Iterable[TakenValue], by: Actor) -> None:
    """Save each figure in its cell; base figures are recorded with their day and this workbook.

    Raises Invalid for what a commune does not enter: standings and titles come by a document.
    """
    found = list(values)
    if any(one.role not in (Role.INDICATOR, Role.BASE) for one in found):
        raise Invalid(
            "taking.entered",
            _("Standings and titles are recorded by a document, not entered."),
            field="rows",
        )
    cells = _Cells(taking, found, by)
    for one in found:
        if one.role == Role.BASE:
            enter_base(one, f"{taking.file.name}, {one.address}", by)
        else:
            cells.save(one)


def enter_base(value: TakenValue, source: str, by: Actor) -> None:
    """Record a base figure as of the last day of its period, today where that lies ahead."""
    amount = Decimal(parse_number(value.typed))
    kind = BaseKind(value.code)
    record_base(
        value.unit, by=by, kind=kind, value=amount, on=day_of(value.period_code), source=source
    )


def day_of(code: str) -> date:
    """The day on which figures of a period hold: its last, today where that lies ahead."""
    return min(Span.parse(code).end - _DAY, clock.today())


_DAY = date(2000, 1, 2) - date(2000, 1, 1)


class _Cells:
    """The cells, periods and indicators of values: three questions for all of them."""

    def __init__(self, taking: Taking, values: list[TakenValue], by: Actor) -> None:
        self.by = by
        self.set = criteria_set(by, taking.mapping.set_slug)
        self.view = {one.code: one for one in self.set.indicators}
        wanted = [self.view[one.code].id for one in values if one.role == Role.INDICATOR]
        self.rows = {one.pk: one for one in Indicator.objects.filter(pk__in=wanted)}
        codes = {one.period_code for one in values}
        above = {path for one in values for path in ancestors(one.unit.path)}
        self.periods = list(
            Period.objects.filter(code__in=codes, unit__path__in=above).select_related("unit")
        )
        there = Cell.objects.filter(
            period__in=self.periods, unit__in={v.unit_id for v in values}, indicator__in=wanted
        )
        self.cells = {(c.period_id, c.unit_id, c.indicator_id): c for c in there}

    def save(self, value: TakenValue) -> None:
        view = self.view[value.code]
        period = self._period(value)
        cell = self.cells.get((period.pk, value.unit_id, view.id))
        if (cell.typed if cell else "") != value.was:
            raise Conflict(
                "taking.changed",
                _("%(code)s of %(unit)s changed since the workbook was read: read it again.")
                % {"code": value.code, "unit": value.unit},
            )
        save_cell(
            Slot(period, value.unit, self.rows[view.id], cell),
            by=self.by,
            rule=view.rule,
            version=cell.version if cell else 0,
            typed=value.typed,
        )

    def _period(self, value: TakenValue) -> Period:
        for one in self.periods:
            if one.code == value.period_code and value.unit.path.startswith(one.unit.path):
                return one
        raise Conflict("taking.period", _("The office has not opened this period."))
