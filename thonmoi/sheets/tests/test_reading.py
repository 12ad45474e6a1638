"""What comes back from a workbook: every cell is taken, asked about or refused at its address."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thonmoi.kernel.errors import Invalid
from thonmoi.sheets import reading, writing
from thonmoi.sheets.rules import Level
from thonmoi.sheets.tests import world


def changes(values, notes=None):
    found = world.compared(world.filled(values, notes))
    return {one.row.code: one for one in found.changes}, found


def test_an_untouched_form_changes_nothing():
    found = world.compared(writing.write(world.form()))
    assert found.changes == ()
    assert found.findings == ()
    assert found.unchanged == len(world.form().rows)


def test_equal_forms_give_equal_bytes():
    assert writing.write(world.form()) == writing.write(world.form())


@pytest.mark.parametrize(
    ("value", "typed"), [("98,2", "98,2"), (98.2, "98,2"), (98, "98"), (" 98,20 ", "98,20")]
)
def test_text_and_numbers_are_taken_as_they_would_be_typed(value, typed):
    found, _all = changes({world.RATE: value})
    assert found[world.RATE].read.typed == typed
    assert found[world.RATE].level is Level.FINE


@pytest.mark.parametrize("value", ["97.740", "abc", "198", "-3"])
def test_what_cannot_be_taken_points_at_its_cell(value):
    found, _all = changes({world.RATE: value})
    one = found[world.RATE]
    assert one.level is Level.ERROR
    assert one.sentence
    assert one.read.address.startswith("G")


def test_a_rate_kept_as_a_fraction_is_asked_about():
    one = changes({world.RATE: 0.9774})[0][world.RATE]
    assert one.level is Level.ERROR
    assert "97,74" in one.sentence


def test_a_mark_and_a_value_together_are_looked_at():
    one = changes({world.RATE: "98", f"!{world.RATE}": "x"})[0][world.RATE]
    assert one.level is Level.WARNING
    assert one.read.is_not_applicable


def test_a_row_that_was_deleted_and_one_that_was_doubled_are_said():
    grid = reading._grid(writing.write(world.form()))
    rows = [at for at, line in enumerate(grid) if line and "/" in str(line[0]) and at >= 6]
    code = str(grid[rows[0]][1])
    grid.append(list(grid[rows[1]]))
    del grid[rows[0]]
    found = world.compared(world.workbook(grid))
    said = " ".join(one.sentence for one in found.findings)
    assert code in said
    assert len(found.findings) == 2


def test_a_line_that_somebody_added_is_not_dropped_in_silence():
    grid = reading._grid(writing.write(world.form()))
    grid.append(["", "", "Chỉ tiêu thêm", "", "", "", "12"])
    (one,) = world.compared(world.workbook(grid)).findings
    assert one.address == f"G{len(grid)}"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 no archive",
        world.workbook([["x"]]),
        world.workbook([["x"]], "Khác"),
    ],
)
def test_other_files_are_refused_with_a_sentence(content):
    with pytest.raises(Invalid) as told:
        reading.read(content)
    assert told.value.field == "file"


def test_a_formula_is_never_run():
    """Only the value that the spreadsheet kept is read."""
    grid = reading._grid(writing.write(world.form()))
    content = world.workbook(grid)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = data.replace(b"</sheetData>", b"</sheetData><!-- =1+1 -->")
            new.writestr(name, data)
    assert len(reading.read(out.getvalue()).rows) == len(world.form().rows)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.lists(st.text(max_size=8) | st.floats() | st.integers(), max_size=10), max_size=14)
)
def test_no_sheet_breaks_the_reader(rows):
    head = [[writing.MARK], ["25342"], ["2025-H1"], ["set@1"], [], []]
    grid = [
        [c if not isinstance(c, float) or (c == c and abs(c) < 1e300) else "" for c in r]
        for r in rows
    ]
    book = reading.read(world.workbook([*head, *grid]))
    kept = sum(bool(r) for r in book.rows) + len(book.findings)
    assert kept <= len(rows)
