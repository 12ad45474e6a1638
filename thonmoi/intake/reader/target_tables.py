"""Targets in a table: a column of indicators, one of units, one with what is planned."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from thonmoi.intake.reader.comparators import comparator_of
from thonmoi.intake.reader.context import Context, folded
from thonmoi.intake.reader.quantity import NUMBER, Quantity, read_value
from thonmoi.intake.reader.reading import Clause, Target
from thonmoi.intake.reader.tables import Table, cell, columns, tables_of
from thonmoi.intake.reader.units import UNIT
from thonmoi.kernel.errors import Invalid

_COLUMNS = {
    "unit": re.compile(r"don vi tinh|\bdvt\b|^don vi$"),
    "name": re.compile(r"chi tieu(?! nam| giao| ke hoach)|noi dung|tieu chi|muc tieu(?! nam| den)"),
    "plan": re.compile(r"ke hoach|phan dau|muc tieu|chi tieu (?:nam|giao|ke hoach)|nhiem vu nam"),
    "base": re.compile(r"thuc hien|hien trang|ket qua|uoc|hien nay|nam truoc|dau ky"),
}
_MONEY = re.compile(r"kinh phi|\bvon\b|du toan|ngan sach|nguon")
_YEAR = re.compile(r"20\d\d")
_VALUE = re.compile(
    rf"^(?P<words>[^\d]{{0,30}}?)(?P<low>{NUMBER})"
    rf"(?:\s*(?P<link>[-–]|đến|/)\s*(?P<high>{NUMBER}))?\s*(?P<after>.*)$",
    re.DOTALL,
)


def targets_of_tables(clauses: Sequence[Clause], context: Context) -> Iterator[Target]:
    """One target for each row that names an indicator and what is planned for it."""
    for table in tables_of(clauses):
        found = columns(table.header, _COLUMNS)
        plan = found.get("plan", _latest_year(table, found))
        if "name" not in found or plan is None or _MONEY.search(folded(table.header[plan])):
            continue
        if context.head.kind in ("BC", "BB") and "plan" not in found:
            continue
        due = _due(table.header[plan])
        for row in table.rows:
            target = _target(row, found, plan, due or context.inherited_due(row))
            if target:
                yield target


def _latest_year(table: Table, found: dict[str, int]) -> int | None:
    """The column of the latest year, where one column tells where things stand and one the aim."""
    if "unit" not in found:
        return None
    years = {
        index: max(map(int, _YEAR.findall(text)))
        for index, text in enumerate(table.header)
        if _YEAR.search(text) and index not in found.values()
    }
    return max(years, key=lambda index: (years[index], index)) if years else None


def _due(header: str) -> date | None:
    years = [int(year) for year in _YEAR.findall(header)]
    return date(max(years), 12, 31) if years else None


def _target(row: Clause, found: dict[str, int], plan: int, due: date | None) -> Target | None:
    name, said = cell(row, found["name"]), cell(row, plan)
    value = _VALUE.match(said)
    if not name or not value or len(said.split()) > 14 or found["name"] == plan:
        return None
    unit = cell(row, found.get("unit")) or _unit(value["after"])
    if not unit and not re.search(r"%", said):
        return None
    try:
        low = read_value(value["low"], unit)[0]
        high = read_value(value["high"], unit)[0] if value["high"] else None
        baseline = _number(cell(row, found.get("base")), unit)
    except Invalid:
        return None
    shown = unit[:1].lower() + unit[1:] if unit else "%"
    if high is not None and value["link"] != "/":
        return Target(row.path, row.text, name, "range", low=low, high=high, unit=shown, due=due)
    quantity = Quantity("single", low, None, shown, 0, 0)
    comparator = comparator_of(f" {value['words']}", quantity, value["after"])
    return Target(row.path, row.text, name, comparator, low, baseline=baseline, unit=shown, due=due)


def _unit(after: str) -> str:
    found = re.match(UNIT, after.strip(), re.IGNORECASE)
    return found[0] if found else ""


def _number(text: str, unit: str) -> Decimal | None:
    found = _VALUE.match(text)
    return read_value(found["low"], unit)[0] if found else None
