"""Every table of a report as one .xlsx: sums are formulas that spreadsheets reckon anew.

Each formula carries the value that the table has, so that viewers without arithmetic show the
same figure. Charts are the spreadsheet's own, over the same cells. Equal facts, equal bytes.
"""

import io
import re
import textwrap
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_range, xl_range_abs, xl_rowcol_to_cell

from thonmoi.paper.model import SIMULATED
from thonmoi.reports.facts import Facts
from thonmoi.reports.tables import Cell, Chart, Formula, Grid, Line, Part, Ref, parts
from thonmoi.reports.tables.chart import COLOURS

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEAD = 4
"""The first row of the head; above it stand the title, the name of the annex, the unit."""
_NAME = re.compile(r"[\[\]:*?/\\']")
_WIDE = 240
"""Columns share at most about so many characters; few columns share fewer, to print large."""
_LINE = 16
"""Points of a line of text; rows get their height, for not every program measures wrapped text."""

Named = Mapping[str, tuple[str, Grid]]
"""Tables that formulas of others name, by key, each with the name of its sheet."""


def write(facts: Facts, title: str) -> bytes:
    """The bytes of the workbook of a report: one sheet for each table."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    created = datetime(facts.on.year, facts.on.month, facts.on.day)
    book.set_properties({"title": title, "created": created})
    looks, annexes = _looks(book), parts(facts)
    sheets = iter(_sheets(annexes))
    named = {grid.key: (sheet, grid) for sheet, grid in _sheets(annexes) if grid.key}
    marks = [SIMULATED] if facts.is_simulated else []
    for number, part in enumerate(annexes, 1):
        annex = f"Phụ lục {number}. {part.name}".replace("\n", " ")
        for grid in part.grids:
            sheet = book.add_worksheet(next(sheets)[0])
            said = [one for one in (grid.caption, _unit(grid), *marks) if one]
            _top(sheet, (f"{title}, {facts.unit}", annex, ". ".join(said)), looks)
            _head(sheet, grid, looks)
            _body(sheet, grid, looks, named)
            for chart in (one for one in part.charts if one.grid == grid):
                _chart(book, sheet, chart)
    if not any(part.grids for part in annexes):
        book.add_worksheet("Báo cáo").write_string(0, 0, "Chưa có số liệu.")
    book.close()
    return out.getvalue()


def first_row(grid: Grid) -> int:
    """The row of the first line of a table, from nothing."""
    return HEAD + (2 if grid.has_groups else 1)


def _sheets(annexes: Sequence[Part]) -> list[tuple[str, Grid]]:
    """Every table with the name of its sheet, in order."""
    taken: set[str] = set()
    return [(_sheet_name(grid.name, taken), grid) for part in annexes for grid in part.grids]


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name that spreadsheets take, and that no other sheet has."""
    base = _NAME.sub(" ", name)[:28]
    found, number = base, 2
    while found in taken:
        found, number = f"{base} {number}", number + 1
    taken.add(found)
    return found


def _looks(book: Any) -> dict[str, Any]:
    face = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
    line = {**face, "border": 1, "text_wrap": True}
    kinds = {"text": "left", "center": "center", "number": "right"}
    made = {
        "title": book.add_format({**face, "bold": True, "font_size": 14}),
        "plain": book.add_format({**face, "italic": True}),
        "head": book.add_format({**line, "bold": True, "align": "center", "bg_color": "#e8efe4"}),
    }
    for kind, align in kinds.items():
        for bold in (False, True):
            look = {**line, "align": align, "bold": bold, "num_format": "#,##0.00"}
            made[f"{kind}{bold:d}"] = book.add_format(look)
            whole = {**look, "num_format": "#,##0"}
            made[f"{kind}{bold:d}0"] = book.add_format(whole)
    return made


def _unit(grid: Grid) -> str:
    return f"Đơn vị tính: {grid.unit}" if grid.unit else ""


def _top(sheet: Any, lines: tuple[str, str, str], looks: Mapping[str, Any]) -> None:
    for row, (said, look) in enumerate(zip(lines, ("title", "title", "plain"), strict=True)):
        sheet.write_string(row, 0, said, looks[look])


def _head(sheet: Any, grid: Grid, looks: Mapping[str, Any]) -> None:
    table = grid.as_table()
    low = first_row(grid) - 1
    for first, last, name in table.groups if table.has_groups else ():
        if name and last > first:
            sheet.merge_range(HEAD, first, HEAD, last, name, looks["head"])
        elif name:
            sheet.write_string(HEAD, first, name, looks["head"])
    for column, one in enumerate(grid.columns):
        if table.has_groups and not one.group:
            sheet.merge_range(HEAD, column, low, column, one.title, looks["head"])
        else:
            sheet.write_string(low, column, one.title, looks["head"])
    widths = _widths(grid)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    titles = zip((one.title for one in grid.columns), widths, strict=True)
    _tall(sheet, low, max(_lines(title, width) for title, width in titles))
    sheet.freeze_panes(first_row(grid), 2 if len(grid.columns) > 4 else 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD, low)


def _body(sheet: Any, grid: Grid, looks: Mapping[str, Any], named: Named) -> None:
    widths = _widths(grid)
    for row, line in enumerate(grid.lines, first_row(grid)):
        _line(sheet, grid, line, row, looks, named)
        texts = enumerate(line.cells[1:], line.span)
        said = ((str(one.value or one.shown or ""), widths[place]) for place, one in texts)
        _tall(sheet, row, max((_lines(text, width) for text, width in said), default=1))


def _widths(grid: Grid) -> list[float]:
    """The width of each column in characters."""
    whole = sum(one.width for one in grid.columns)
    share = min(_WIDE, 90 + 6 * len(grid.columns)) / whole
    return [max(5, min(60, share * one.width)) for one in grid.columns]


def _lines(text: str, width: float) -> int:
    return sum(len(textwrap.wrap(part, int(width))) or 1 for part in text.split("\n"))


def _tall(sheet: Any, row: int, lines: int) -> None:
    if lines > 1:
        sheet.set_row(row, _LINE * lines)


def _line(
    sheet: Any, grid: Grid, line: Line, row: int, looks: Mapping[str, Any], named: Named
) -> None:
    for place, cell in enumerate(line.cells):
        column = place if place == 0 else place + line.span - 1
        kind = "text" if line.span > 1 and place == 0 else grid.columns[column].kind
        whole = "0" if isinstance(cell.value, int) else ""
        look = looks[f"{kind}{line.is_total:d}{whole}"]
        if place == 0 and line.span > 1:
            sheet.merge_range(row, 0, row, line.span - 1, str(cell.value or ""), look)
        else:
            said = formula_text(grid, cell.formula, named) if cell.formula else ""
            _write(sheet, cell, said, (row, column), look)


def _write(sheet: Any, cell: Cell, formula: str, place: tuple[int, int], look: Any) -> None:
    value = cell.value
    if formula and value is not None:
        sheet.write_formula(*place, formula, look, _number(value))
    elif isinstance(value, int | Decimal):
        sheet.write_number(*place, _number(value), look)
    elif value is None and cell.shown is None:
        sheet.write_blank(*place, None, look)
    else:
        sheet.write_string(*place, str(value or cell.shown or ""), look)


def _number(value: Any) -> float | int:
    return value if isinstance(value, int) else float(value)


def formula_text(grid: Grid, formula: Formula, named: Named) -> str:
    """The formula as spreadsheets write it; a division by nothing is an empty text."""
    places = [_range(grid, ref, named) for ref in formula.refs]
    match formula.how:
        case "sum":
            return f"=SUM({','.join(places)})"
        case "met":
            return f'=COUNTIF({places[0]},"Đ*")'
        case "known":
            return f"=COUNT({places[0]})"
        case "between":
            low, high = formula.bounds
            return f'=COUNTIFS({places[0]},">={low}",{places[0]},"<={high}")'
        case "mean":
            return f'=IF(COUNT({places[0]})=0,"",ROUND(SUM({places[0]})/COUNT({places[0]}),2))'
        case "rate":
            part, known = places
            return f'=IF(COUNT({known})=0,"",ROUND(100*{part}/COUNT({known}),{formula.places}))'
        case "share":
            part, whole = places
            return f'=IF({whole}=0,"",ROUND(100*{part}/{whole},{formula.places}))'
    return f"={places[0]}-{places[1]}"


def _range(grid: Grid, ref: Ref, named: Named) -> str:
    sheet, held = named.get(ref.grid, ("", grid))
    top, before = first_row(held), f"'{sheet}'!" if sheet else ""
    if ref.first == ref.last:
        return before + str(xl_rowcol_to_cell(top + ref.first, ref.column))
    return before + str(xl_range(top + ref.first, ref.column, top + ref.last, ref.column))


def _chart(book: Any, sheet: Any, chart: Chart) -> None:
    """The spreadsheet's own chart over the same cells, below the table."""
    made = book.add_chart({"type": "line" if chart.kind == "lines" else "bar"})
    top, name = first_row(chart.grid), sheet.get_name()
    for place, column in enumerate(chart.columns):
        colour = COLOURS[place % len(COLOURS)]
        made.add_series(
            {
                "name": chart.name(column),
                "categories": _cells(name, chart, chart.label),
                "values": _cells(name, chart, column),
                "data_labels": {"value": True},
                "marker": {"type": "circle", **_filled(colour)},
                **({"line": {"color": colour}} if chart.kind == "lines" else _filled(colour)),
            }
        )
    made.set_title({"name": chart.title, "name_font": {"size": 12}})
    if chart.kind != "lines":
        made.set_y_axis({"reverse": True})
    sheet.insert_chart(top + len(chart.grid.lines) + 2, 1, made, {"x_scale": 1.4, "y_scale": 1.2})


def _filled(colour: str) -> dict[str, Any]:
    return {"fill": {"color": colour}, "border": {"color": colour}}


def _cells(sheet: str, chart: Chart, column: int) -> str:
    """The cells of a chart in one column; lines that it leaves out (sums) part them."""
    top, runs = first_row(chart.grid), []
    for line in chart.lines:
        if runs and runs[-1][1] == line - 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    named = (xl_range_abs(top + first, column, top + last, column) for first, last in runs)
    said = ",".join(f"'{sheet}'!{one}" for one in named)
    return f"=({said})" if len(runs) > 1 else f"={said}"
