"""S-23: a figure in text, table, chart and workbook is the same figure; formulas give it anew."""

import html
import io
import re
import zipfile
from collections import defaultdict
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest
from python_calamine import CalamineWorkbook
from xlsxwriter.utility import xl_cell_to_rowcol

from thonmoi.kernel.numbers import format_number, parse_number
from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.docx import to_docx
from thonmoi.reports import workbook
from thonmoi.reports.document import compose, title
from thonmoi.reports.facts import canonical, parse
from thonmoi.reports.narrative import narrative
from thonmoi.reports.tables import parts
from thonmoi.reports.tests.rich import ALL, HALF, LOI
from thonmoi.reports.tests.samples import FRAME, marks

KINDS = pytest.mark.parametrize("facts", ALL.values(), ids=ALL)
FORMULA = re.compile(r'<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)</f><v>([^<]*)</v>')


def paper(facts):
    return compose(facts, narrative(facts, FRAME.issuer_name), FRAME)


def said(facts):
    """Every figure by the fact that it is, wherever it stands: {key: {value: places}}."""
    found = defaultdict(lambda: defaultdict(set))
    for para in narrative(facts, FRAME.issuer_name):
        for one in para.figures:
            if "/" not in one.text:
                found[one.key][parse_number(one.text, whole="," not in one.text)].add(para.key)
    for part in parts(facts):
        for grid in part.grids:
            for key, value in grid.figures.items():
                if value is not None:
                    found[key][Decimal(value)].add(grid.name)
    return found


def disagreements(facts):
    return {key: dict(values) for key, values in said(facts).items() if len(values) > 1}


def book(facts):
    content = workbook.write(facts, title(facts.code))
    sheets = CalamineWorkbook.from_filelike(io.BytesIO(content))
    grids = [grid for part in parts(facts) for grid in part.grids]
    rows = {
        n: sheets.get_sheet_by_name(n).to_python(skip_empty_area=False) for n in sheets.sheet_names
    }
    return content, list(zip(grids, rows.values(), strict=True)), rows


@KINDS
def test_s23_no_figure_disagrees_with_itself(facts):
    assert disagreements(facts) == {}
    both = [
        key
        for key, values in said(facts).items()
        if any(len(places) > 1 for places in values.values())
    ]
    assert len(both) > 10, "figures that stand in the text and in a table"


def test_a_planted_disagreement_is_found(monkeypatch):
    from thonmoi.reports import amounts

    real = amounts.nature_sum

    def wrong(nature, rows):
        found = real(nature, rows)
        return replace(found, amounts=(1, *found.amounts[1:]))

    monkeypatch.setattr(amounts, "nature_sum", wrong)
    assert "money.investment.planned" in disagreements(HALF)


@KINDS
def test_s23_the_workbook_holds_the_tables_cell_by_cell(facts):
    _content, sheets, _named = book(facts)
    assert len(sheets) >= 8
    for grid, rows in sheets:
        for row, line in enumerate(grid.lines, workbook.first_row(grid)):
            for place, cell in enumerate(line.cells):
                column = place if place == 0 else place + line.span - 1
                if isinstance(cell.value, int | Decimal):
                    assert rows[row][column] == pytest.approx(float(cell.value)), grid.name


@KINDS
def test_s23_formulas_reckoned_anew_give_what_they_show(facts):
    content, sheets, named = book(facts)
    found, counted = 0, 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for number, (grid, rows) in enumerate(sheets, 1):
            xml = archive.read(f"xl/worksheets/sheet{number}.xml").decode()
            for name, formula, cached in FORMULA.findall(xml):
                made = reckon(html.unescape(formula), rows, named)
                assert made == pytest.approx(float(cached)), (grid.name, name, formula)
                found += 1
                counted += formula.startswith("COUNTIFS(")
    assert found > 40
    bands = [line for grid, _rows in sheets for line in grid.lines if "nhóm" in grid.name.lower()]
    assert counted == sum(not line.is_total for line in bands)


def reckon(formula, rows, named):
    """What a spreadsheet makes of the few formulas that a report uses, from the cells alone."""

    def cells(text):
        sheet, _mark, place = text.rpartition("!")
        held = named[sheet.strip("'")] if sheet else rows
        first, _colon, last = place.partition(":")
        (top, left), (bottom, right) = map(xl_cell_to_rowcol, (first, last or first))
        return [held[r][c] for r in range(top, bottom + 1) for c in range(left, right + 1)]

    def numbers(text):
        return [Decimal(str(one)) for one in cells(text) if isinstance(one, int | float)]

    def rounded(number, places):
        return float(number.quantize(Decimal(1).scaleb(-int(places)), rounding=ROUND_HALF_UP))

    if found := re.fullmatch(r"SUM\((.*)\)", formula):
        return float(sum(sum(numbers(part)) for part in found[1].split(",")))
    if found := re.fullmatch(r"COUNT\(([^()]*)\)", formula):
        return len(numbers(found[1]))
    if found := re.fullmatch(r'COUNTIFS\((.*),">=(\d+)",\1,"<=(\d+)"\)', formula):
        return sum(int(found[2]) <= one <= int(found[3]) for one in numbers(found[1]))
    if found := re.fullmatch(r'COUNTIF\((.*),"Đ\*"\)', formula):
        return sum(str(one).startswith("Đ") for one in cells(found[1]))
    if found := re.fullmatch(r'IF\(COUNT\((.*?)\)=0,"",ROUND\(SUM.*\),2\)\)', formula):
        return rounded(Decimal(sum(numbers(found[1]))) / len(numbers(found[1])), 2)
    if found := re.fullmatch(r'IF\(.*,"",ROUND\(100\*(\w+)/COUNT\((.*?)\),(\d)\)\)', formula):
        return rounded(100 * numbers(found[1])[0] / len(numbers(found[2])), found[3])
    if found := re.fullmatch(r'IF\(.*,"",ROUND\(100\*(\w+)/(\w+),(\d)\)\)', formula):
        return rounded(100 * numbers(found[1])[0] / numbers(found[2])[0], found[3])
    less, more = (numbers(one)[0] for one in formula.split("-"))
    return float(less - more)


@KINDS
def test_s23_charts_draw_what_the_tables_hold(facts):
    charts = [chart for part in parts(facts) for chart in part.charts]
    assert charts
    for chart in charts:
        drawn = re.findall(r"<text[^>]*>([-\d.,]+)</text>", chart.svg())
        numbers = {one.replace(".", "").replace(",", ".") for one in drawn}
        held = [value for _name, values in chart.series for value in values if value is not None]
        assert {Decimal(one) for one in numbers} >= set(held)
        assert all(format_number(one) in chart.alt for one in held)
        assert chart.grid in [grid for part in parts(facts) for grid in part.grids]


@pytest.mark.parametrize("facts", [ALL[kind] for kind in ("half", "nine", "commune")])
def test_s23_each_kind_is_as_the_decree_asks_and_equal_for_equals(facts):
    again = parse(canonical(facts))
    assert again == facts
    made = to_docx(paper(facts))
    assert made == to_docx(paper(again))
    assert workbook.write(facts, "A") == workbook.write(again, "A")
    assert faults(check_docx(made)) == []


def test_a_changed_fact_changes_text_table_and_workbook():
    other = replace(HALF, communes=(replace(LOI, marks=marks((6,))), *HALF.communes[1:]))
    assert disagreements(other) == {}
    assert said(other)["communes.25342.met"] != said(HALF)["communes.25342.met"]
    assert workbook.write(other, "A") != workbook.write(HALF, "A")


def test_a_row_of_long_words_is_as_high_as_its_words():
    with zipfile.ZipFile(io.BytesIO(workbook.write(HALF, "A"))) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    heights = [float(one) for one in re.findall(r'ht="([\d.]+)" customHeight="1"', xml)]
    assert len(heights) > 1 and all(one >= 32 for one in heights)
