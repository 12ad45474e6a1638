"""Pure: a workbook read through a mapping: which cell says what, and what nobody has mapped.

Nothing is dropped in silence: a cell with a value is a figure, is set aside by a mark (a total,
"not needed"), or is listed as stray.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from thonmoi.grids import Cell, Sheet
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.text import fold
from thonmoi.mappings.rules import NOTHING, THINGS, Axis, Finding, Frame, Level, Mark, Role, Thing
from thonmoi.mappings.shape import Line, columns, rows

_SET_ASIDE = frozenset({Role.TOTAL, Role.IGNORE})
_MOST_STRAY = 200
_FINE = Decimal("0.0001")
ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Whole:
    """What holds for the whole sheet where no row and no column says otherwise."""

    unit: str = ""
    thing: Thing = NOTHING
    period: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the table with its unit, thing and period; `cell` is None where it is blank."""

    row: int
    column: int
    unit: str
    thing: Thing
    period: str
    cell: Cell | None = None
    unit_text: str = ""
    factor: Decimal = ONE


@dataclass(frozen=True, slots=True)
class Read:
    """The places with a value, the blank ones, how many cells were set aside, what was found."""

    filled: tuple[Place, ...]
    blank: tuple[Place, ...]
    set_aside: int
    findings: tuple[Finding, ...]


def apply(sheet: Sheet, frame: Frame, marks: Iterable[Mark], whole: Whole) -> Read:
    """Read a sheet through marks, whose keys find the rows and columns wherever they stand now."""
    by_key = {(one.axis, one.key): one for one in marks}
    across = _marked(columns(sheet, frame), Axis.COLUMN, by_key)
    down = _marked(rows(sheet, frame), Axis.ROW, by_key)
    filled, blank, aside, stray = [], [], 0, []
    for row, row_mark in down.items():
        for column, mark in across.items():
            cell = sheet.cells.get((row, column))
            place = _place(row, column, row_mark, mark, whole, cell)
            is_aside = row_mark.thing.role in _SET_ASIDE or mark.thing.role in _SET_ASIDE
            if place is not None and not is_aside:
                (filled if cell else blank).append(place)
            elif cell and is_aside:
                aside += 1
            elif cell and cell.text != _number(sheet, row, frame):
                stray.append(_stray(cell, row_mark, mark))
    findings = [*_lost(by_key, across, down), *_capped(stray)]
    findings += _wrong_totals(sheet, filled, across, down)
    return Read(tuple(filled), tuple(blank), aside, tuple(findings))


def _marked(
    lines: Iterable[Line], axis: Axis, by_key: dict[tuple[Axis, str], Mark]
) -> dict[int, Mark]:
    return {
        one.place: by_key.get((axis, one.key)) or Mark(axis, one.place, one.key, one.words)
        for one in lines
    }


def _place(
    row: int, column: int, down: Mark, across: Mark, whole: Whole, cell: Cell | None
) -> Place | None:
    if not (down.thing and across.thing):
        return None
    things = [one.thing for one in (across, down) if one.thing.role in THINGS]
    units = [one.thing.code for one in (across, down) if one.thing.role is Role.UNIT]
    thing = things[0] if things else whole.thing
    unit = units[0] if units else whole.unit
    if not thing or not unit or len(things) > 1 or len(units) > 1:
        return None
    period = across.period or down.period or whole.period
    counted = across.unit_text or down.unit_text
    factor = Decimal(across.factor or down.factor or 1)
    return Place(row, column, unit, thing, period, cell, counted, factor)


def _number(sheet: Sheet, row: int, frame: Frame) -> str:
    """The running number before a row's name says nothing of its own."""
    before = (sheet.text(row, column) for column in range(max(frame.label, 0)))
    return next((text for text in before if text), "")


def _stray(cell: Cell, row: Mark, column: Mark) -> Finding:
    said = _("“%(text)s” (%(row)s; %(column)s) is not mapped: it is not taken.") % {
        "text": cell.text[:40],
        "row": row.words[-60:] or "—",
        "column": column.words[-60:] or "—",
    }
    return Finding(Level.WARNING, cell.address, said)


def _capped(found: list[Finding]) -> list[Finding]:
    if len(found) <= _MOST_STRAY:
        return found
    more = _("and %(n)s more cells that are not mapped.") % {"n": len(found) - _MOST_STRAY}
    return [*found[:_MOST_STRAY], Finding(Level.WARNING, "", more)]


def _lost(
    by_key: dict[tuple[Axis, str], Mark], across: dict[int, Mark], down: dict[int, Mark]
) -> list[Finding]:
    """Mapped rows and columns that this workbook does not have."""
    there = {(one.axis, one.key) for one in (*across.values(), *down.values())}
    return [
        Finding(
            Level.WARNING, "", _("“%s” is mapped, but not in this workbook.") % mark.words[-90:]
        )
        for key, mark in by_key.items()
        if key not in there and mark.thing and mark.thing.role not in _SET_ASIDE
    ]


def _wrong_totals(
    sheet: Sheet, filled: list[Place], across: dict[int, Mark], down: dict[int, Mark]
) -> list[Finding]:
    """Totals that are not the sum of what stands above, where all of it are counts or amounts."""
    sums: dict[int, list[Decimal]] = defaultdict(list)
    for place in filled:
        value = place.cell.value if place.cell else None
        if isinstance(value, Decimal) and place.cell and not place.cell.is_percent:
            sums[place.column].append(value)
    found = []
    for row, mark in down.items():
        if mark.thing.role is not Role.TOTAL or "binh" in fold(mark.words):
            continue
        for column, values in sums.items():
            cell = sheet.cells.get((row, column))
            said = cell.value if cell else None
            if "%" in across[column].words or not isinstance(said, Decimal) or len(values) < 2:
                continue
            if said != sum(values) and cell:
                words = _("The total says %(said)s, the rows add up to %(sum)s.")
                told = {"said": cell.text, "sum": f"{sum(values):f}".replace(".", ",")}
                found.append(Finding(Level.WARNING, cell.address, words % told))
    return found


def figure(cell: Cell, is_zero_blank: bool, factor: Decimal = ONE) -> tuple[str, str]:
    """What a cell says as it would be typed, and the sentence that asks where it is doubtful.

    A computed number is taken to four decimals; `factor` turns it into our unit.
    """
    try:
        value = cell.figure()
    except Invalid as asked:
        return cell.text, str(asked)
    if value == 0 and is_zero_blank:
        return "", ""
    if value is not None and factor != ONE and not cell.is_percent:
        return format_number((value * factor).normalize(), grouping=False), ""
    if value is not None and isinstance(cell.value, Decimal):
        return format_number(value.quantize(_FINE).normalize(), grouping=False), ""
    return cell.text.removesuffix("%").strip() if cell.is_percent else cell.text, ""
