"""Layouts of annexes: heads, years, sub-items, several sets in one file, strange columns."""

import pytest

from thonmoi.annexes.reader.cells import Cell, Place
from thonmoi.annexes.reader.grid import Grid, Words
from thonmoi.annexes.reader.reader import read_parts
from thonmoi.kernel.errors import Invalid


def table(*rows: tuple[str, ...], number: int = 1, merged: tuple = ()) -> Grid:
    """A grid of plain cells; `merged` are (row, column, rows, columns)."""
    spans = {(y, x): (h, w) for y, x, h, w in merged}
    hidden = {
        (y + dy, x + dx) for y, x, h, w in merged for dy in range(h) for dx in range(w) if dy or dx
    }
    cells = [
        Cell(text, y, x, *spans.get((y, x), (1, 1)), Place(table=number, row=y + 1, column=x + 1))
        for y, row in enumerate(rows)
        for x, text in enumerate(row)
        if (y, x) not in hidden
    ]
    return Grid(tuple(cells), len(rows), len(rows[0]), Place(table=number))


HEAD = ("TT", "Tên tiêu chí", "Nội dung tiêu chí", "Chỉ tiêu")


def rows(*parts, kind="indicator"):
    return [row for row in read_parts(tuple(parts)).annexes[0].rows if row.kind == kind]


def test_years_below_an_indicator():
    found = rows(
        table(
            HEAD,
            ("10", "Thu nhập", "Thu nhập bình quân (triệu đồng/người)", ""),
            ("", "", "Năm 2025", "≥ 59"),
            ("", "", "- Đến năm 2026", "≥ 62"),
        )
    )
    assert [(v.year, v.value) for v in found[0].values] == [(2025, "59"), (2026, "62")]
    assert (found[0].code, found[0].unit) == ("10", "triệu đồng/người")


def test_years_across():
    head = ("TT", "Tên tiêu chí", "Nội dung tiêu chí", "Năm 2026", "Năm 2027")
    found = rows(table(head, ("1", "Thu nhập", "1.1. Bình quân", "≥ 59", "≥ 62")))
    assert [(v.group, v.year, v.value) for v in found[0].values] == [
        ("chung", 2026, "59"),
        ("chung", 2027, "62"),
    ]


def test_sub_items_with_requirements_are_indicators_of_their_own():
    found = rows(
        table(
            HEAD,
            ("5", "Trường học", "5.1. Cơ sở vật chất", ""),
            ("", "", "a) Mầm non", "≥ 80%"),
            ("", "", "b) Tiểu học", "100%"),
            ("", "", "5.2. Duy trì", "Đạt"),
        )
    )
    assert [row.code for row in found] == ["5.1.a", "5.1.b", "5.2"]
    assert found[0].name == "Cơ sở vật chất a) Mầm non"
    assert not found[0].is_official_code


def test_sub_items_without_are_more_words():
    found = rows(
        table(HEAD, ("5", "Trường học", "5.1. Gồm:", "Đạt"), ("", "", "- Mầm non", "")),
    )
    assert [row.name for row in found] == ["Gồm: - Mầm non"]


def test_numbers_in_the_first_column():
    head = ("STT", "Nội dung tiêu chí", "Đơn vị tính", "Mức đạt", "Ghi chú")
    found = read_parts(
        (
            table(
                head,
                ("I", "NHÓM HẠ TẦNG", "", "", ""),
                ("1", "Giao thông", "", "", ""),
                ("1.1", "Đường xã", "%", "≥ 90", "Sở Xây dựng"),
            ),
        )
    ).annexes[0]
    assert [row.kind for row in found.rows] == ["heading", "criterion", "indicator"]
    last = found.rows[-1]
    assert (last.code, last.name, last.unit, last.note) == ("1.1", "Đường xã", "%", "Sở Xây dựng")
    assert last.values[0].kind == "percent"


def test_a_row_of_column_numbers_is_no_row():
    found = rows(table(HEAD, ("(1)", "(2)", "(3)", "(4)"), ("1", "A", "1.1. B", "Đạt")))
    assert [row.code for row in found] == ["1.1"]


def test_a_criterion_without_indicators_is_its_own():
    found = rows(table(HEAD, ("1", "Quy hoạch", "", "Đạt"), ("2", "Điện", "Có điện", "≥ 98%")))
    assert [(row.code, row.name) for row in found] == [("1", "Quy hoạch"), ("2", "Có điện")]


def test_a_cell_of_another_kind_goes_to_a_person():
    head = ("TT", "Tên tiêu chí", "Nội dung tiêu chí", "Xã nhóm 1", "Xã nhóm 2", "Xã nhóm 3")
    found = rows(table(head, ("1", "A", "1.1. B", "≥ 90%", "≥ 80%", "Đạt")))
    last = found[0].values[2]
    assert last.value is None and last.rest == "Đạt" and "cell.mixed" in last.why


def test_two_annexes_in_one_file():
    first = table(HEAD, ("1", "A", "1.1. B", "Đạt"))
    second = table(HEAD, ("1", "C", "1.1. D", "Đạt"), number=2)
    titles = [Words("PHỤ LỤC I", Place()), Words("BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI", Place())]
    more = [Words("PHỤ LỤC II", Place()), Words("BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO", Place())]
    found = read_parts((*titles, first, *more, second)).annexes
    assert [one.level for one in found] == ["ntm", "nang-cao"]
    assert len(read_parts((first, second)).annexes) == 2


def test_a_strange_column_is_told():
    head = ("TT", "Tên tiêu chí", "Nội dung tiêu chí", "Xã đảo", "Xã khác")
    found = read_parts((table(head, ("1", "A", "1.1. B", "Đạt", "≥ 1%")),))
    assert [one.code for one in found.findings] == ["column.strange", "column.strange"]


def test_numbers_that_stand_twice_are_told():
    found = rows(table(HEAD, ("1", "A", "1.1. B", "Đạt"), ("", "", "1.1. C", "Đạt")))
    assert all("row.code-twice" in row.why for row in found)


def test_a_table_of_something_else_is_refused():
    sheet = table(("STT", "Chỉ tiêu", "ĐVT", "KH 2019"), ("1", "Lúa", "Tấn", "12"))
    with pytest.raises(Invalid) as refusal:
        read_parts((sheet,))
    assert refusal.value.code == "annex.no-annex"
