"""What pages hold for many communes and periods at once: what filled forms are compared with."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import ChargeRole
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.monitoring.cells import shown
from thonmoi.monitoring.models import Cell, Extension, Period
from thonmoi.monitoring.queries.standings import sets_of
from thonmoi.monitoring.rules import EDITABLE, Extended, PeriodState, Step, gate
from thonmoi.sheets.facts import HeldRow
from thonmoi.sheets.rules import lock_of
from thonmoi.units import queries as units
from thonmoi.units.models import Unit

Key = tuple[int, int]
Values = tuple[str, str, bool, str, int, str, str]


def held(actor: Actor, pairs: Collection[tuple[Unit, Period]]) -> dict[Key, tuple[HeldRow, ...]]:
    """The rows of each (unit, period), by their ids; none where a unit reports by no set.

    A handful of questions, whatever the number of pairs; units outside the area are left out.
    """
    mine = [(unit, period) for unit, period in pairs if actor.covers(unit.path)]
    found = list({unit.pk: unit for unit, _period in mine}.values())
    sets = {pk: one for pk, one in sets_of(actor, found).items() if one}
    blank = {one.id: _blank(actor, one) for one in {s.id: s for s in sets.values()}.values()}
    cells, extensions = _cells(mine), _extensions(mine)
    return {
        (unit.pk, period.pk): _rows(
            blank[sets[unit.pk].id],
            cells.get((unit.pk, period.pk), {}),
            _is_open(period, extensions[unit.pk, period.pk]),
            period.state == PeriodState.CLOSING,
        )
        for unit, period in mine
        if unit.pk in sets
    }


def rows(actor: Actor, unit: Unit, period: Period) -> tuple[HeldRow, ...]:
    """The rows of one commune for a period; NotFound where it reports by no set."""
    found = held(actor, [(unit, period)]).get((unit.pk, period.pk))
    if found is None:
        raise NotFound("sheet.no-set", _("No criteria set applies to this commune yet."))
    return found


def places(
    actor: Actor, codes: Collection[tuple[str, str]]
) -> dict[tuple[str, str], tuple[Unit, Period]]:
    """Units of the area with one of their periods, by both codes; those not found are left out.

    Two questions, whatever the number. Of two periods of one code the narrower area's counts.
    """
    found = units.units_by_code(actor, {code for code, _period in codes})
    wanted = Period.objects.filter(code__in={code for _unit, code in codes})
    periods = sorted(wanted.select_related("unit"), key=lambda one: len(one.unit.path))
    return {
        (unit, code): (found[unit], period)
        for unit, code in codes
        if unit in found and actor.covers(found[unit].path)
        for period in periods
        if period.code == code and found[unit].path.startswith(period.unit.path)
    }


def _blank(actor: Actor, found: SetView) -> tuple[tuple[HeldRow, str], ...]:
    """The rows of a set before anything is entered, each with who alone enters it."""
    charges = criteria.charges(actor, found.id)
    owners: dict[tuple[str, str], str] = {}
    for code, ones in charges.items():
        for one in ones:
            if one.role == ChargeRole.ENTER:
                owners.setdefault((code, one.indicator_code), one.agency)
    return tuple(
        (
            HeldRow(one.id, one.code, one.rule, criterion.code),
            owners.get((criterion.code, one.code), ""),
        )
        for criterion in found.criteria
        for one in criterion.indicators
    )


def _rows(
    blank: Iterable[tuple[HeldRow, str]],
    cells: dict[int, Values],
    is_open: bool,
    is_closing: bool,
) -> tuple[HeldRow, ...]:
    return tuple(
        row
        if is_open and not owner and row.indicator_id not in cells
        else _row(row, owner, cells.get(row.indicator_id), is_open, is_closing)
        for row, owner in blank
    )


def _row(row: HeldRow, owner: str, cell: Values | None, is_open: bool, is_closing: bool) -> HeldRow:
    typed, value, is_na, note, version, state, returned = cell or ("", "", False, "", 0, "", "")
    is_locked = not is_open and not (is_closing and returned)
    is_editable = not owner and not is_locked and (not state or state in EDITABLE)
    return replace(
        row,
        held=typed if is_editable else shown(row.rule, value),
        is_not_applicable=is_na,
        note=note,
        version=version,
        lock=lock_of(owner, is_locked=is_locked, is_editable=is_editable),
    )


def _cells(pairs: Iterable[tuple[Unit, Period]]) -> dict[Key, dict[int, Values]]:
    found: dict[Key, dict[int, Values]] = defaultdict(dict)
    for unit, period, indicator, *values in Cell.objects.filter(
        unit__in={unit.pk for unit, _period in pairs},
        period__in={period.pk for _unit, period in pairs},
    ).values_list(
        *("unit_id", "period_id", "indicator_id", "typed", "value", "is_not_applicable"),
        *("note", "version", "state", "return_reason"),
    ):
        found[unit, period][indicator] = tuple(values)
    return found


def _extensions(pairs: Iterable[tuple[Unit, Period]]) -> dict[Key, list[Extended]]:
    """Extensions of periods that take no more figures; not asked for where all are open."""
    found: dict[Key, list[Extended]] = defaultdict(list)
    shut = {period.pk for _unit, period in pairs if period.state != PeriodState.OPEN}
    for one in Extension.objects.filter(period__in=shut) if shut else ():
        found[one.unit_id, one.period_id].append(Extended(one.until, one.ended_on))
    return found


def _is_open(period: Period, extensions: Iterable[Extended]) -> bool:
    return gate(PeriodState(period.state), Step.ENTER, extensions, clock.today()).is_open
