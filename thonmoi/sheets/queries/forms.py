"""The form of a commune for a period, made from its sheet."""

from thonmoi.criteria.rules import Kind
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.cells import mean
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.queries import periods, sheet
from thonmoi.monitoring.queries.sheet import Group, Row, Sheet
from thonmoi.sheets.facts import Form, FormGroup, FormRow
from thonmoi.sheets.workbook import Workbook
from thonmoi.units import queries as units
from thonmoi.units.models import Unit

IN_THE_CHAIN = "Số liệu đã gửi, chờ duyệt hoặc xác nhận."
CLOSED = "Kỳ không nhận số liệu mới."


def form(actor: Actor, unit: Unit, period: Period) -> Form:
    """The form as it would be downloaded now; NotFound where the unit reports by no set."""
    found = sheet.sheet(actor, unit, period)
    return Form(
        unit.code,
        str(unit),
        str(unit.parent or ""),
        period.code,
        period.label,
        f"{found.set.slug}@{found.set.edition}",
        found.set.name,
        f"Hạn gửi: {period.due:%d/%m/%Y}" if period.due else "Chưa có văn bản định hạn gửi",
        tuple(_group(found, one) for one in found.groups if one.rows),
    )


def place(actor: Actor, code: str, period: str) -> tuple[Unit, Period]:
    """A unit and one of its periods by their codes; NotFound otherwise."""
    unit = units.unit(actor, code)
    sheet.require_area(actor, unit)
    return unit, periods.period(actor, unit.path, period)


def errors(actor: Actor, unit: Unit, period: Period, book: Workbook) -> dict[int, str]:
    """Sentences of values that cannot be taken, by indicator."""
    rules = {row.indicator.id: row.indicator.rule for row in sheet.sheet(actor, unit, period).rows}
    found = {
        row.indicator_id: mean(rules[row.indicator_id], row.typed)
        for row in book.rows
        if row.indicator_id in rules and row.typed
    }
    return {key: one.error for key, one in found.items() if one.error}


def _group(found: Sheet, one: Group) -> FormGroup:
    return FormGroup(str(one.criterion), tuple(_row(found, row) for row in one.rows))


def _row(found: Sheet, row: Row) -> FormRow:
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
        row.indicator.rule.kind is Kind.PERCENT,
        tuple(value for value, _word in row.choices) if _is_chosen(row) else (),
        _lock(found, row),
    )


def _is_chosen(row: Row) -> bool:
    return row.indicator.rule.kind is Kind.BOOLEAN or bool(row.indicator.rule.scale)


def _lock(found: Sheet, row: Row) -> str:
    if row.is_editable:
        return ""
    if row.owner:
        return f"{row.owner} nhập một lần cho các xã."
    return CLOSED if row.is_locked else IN_THE_CHAIN
