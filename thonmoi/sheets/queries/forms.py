"""The form of a commune for a period, made from its sheet."""

from collections.abc import Collection
from dataclasses import dataclass

from thonmoi.criteria.queries import CriterionView
from thonmoi.criteria.rules import Kind
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.queries import periods, sheet
from thonmoi.monitoring.queries.sheet import Group, Row
from thonmoi.sheets.facts import Form, FormGroup, FormRow
from thonmoi.sheets.rules import lock_of
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


def form(
    actor: Actor, unit: Unit, period: Period, *, part: Collection[str] = (), filler: str = ""
) -> Form:
    """The form as it would be downloaded now; NotFound where the unit reports by no set.

    `part` names the criteria of a part of it (unknown ones are left out), `filler` who fills it.
    """
    found = sheet.sheet(actor, unit, period)
    groups = tuple(_group(one) for one in found.groups if one.rows)
    own = tuple(one for one in groups if one.code in part)
    return Form(
        unit.code,
        str(unit),
        str(unit.parent or ""),
        period.code,
        period.label,
        f"{found.set.slug}@{found.set.edition}",
        found.set.name,
        f"Hạn gửi: {period.due:%d/%m/%Y}" if period.due else "Chưa có văn bản định hạn gửi",
        own or groups,
        tuple(one.code for one in own),
        filler[:80],
    )


@dataclass(frozen=True, slots=True)
class Parts:
    """How a form can be split: every criterion, and those of each agency that leads some."""

    criteria: tuple[CriterionView, ...]
    leads: tuple[tuple[str, tuple[str, ...]], ...]


def parts(actor: Actor, unit: Unit, period: Period) -> Parts:
    """The criteria of the form of a commune, and by agency the codes of those that it leads."""
    groups = [one for one in sheet.sheet(actor, unit, period).groups if one.rows]
    leads: dict[str, list[str]] = {}
    for one in groups:
        for agency in dict.fromkeys(lead.agency for lead in one.leads):
            leads.setdefault(agency, []).append(one.criterion.code)
    by_agency = tuple((agency, tuple(codes)) for agency, codes in leads.items())
    return Parts(tuple(one.criterion for one in groups), by_agency)


def place(actor: Actor, code: str, period: str) -> tuple[Unit, Period]:
    """A unit and one of its periods by their codes; NotFound otherwise."""
    unit = units.unit(actor, code)
    sheet.require_area(actor, unit)
    return unit, periods.period(actor, unit.path, period)


def _group(one: Group) -> FormGroup:
    rows = tuple(_row(row) for row in one.rows)
    return FormGroup(str(one.criterion), rows, one.criterion.code)


def _row(row: Row) -> FormRow:
    is_na = bool(row.cell and row.cell.is_not_applicable)
    return FormRow(
        row.indicator.id,
        row.indicator.code,
        row.indicator.name,
        row.indicator.unit,
        row.verdict.requirement,
        row.previous,
        row.typed if row.is_editable else row.shown,
        is_na,
        row.cell.note if row.cell else "",
        row.version,
        tuple(value for value, _word in row.choices) if _is_chosen(row) else (),
        lock_of(row.owner, is_locked=row.is_locked, is_editable=row.is_editable),
    )


def _is_chosen(row: Row) -> bool:
    return row.indicator.rule.kind is Kind.BOOLEAN or bool(row.indicator.rule.scale)
