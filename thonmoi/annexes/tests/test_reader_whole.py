"""Nothing of a file is lost or changed: over generated tables with merges and page breaks."""

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from thonmoi.annexes.reader.cells import Cell, Place
from thonmoi.annexes.reader.grid import Grid, Words, written
from thonmoi.annexes.reader.reader import read_parts

GROUPS = {
    1: ("Chỉ tiêu",),
    3: ("Xã nhóm 1", "Xã nhóm 2", "Xã nhóm 3"),
    4: ("Chỉ tiêu chung", "Tây Nguyên", "Đông Nam Bộ", "Bắc Trung Bộ"),
}
ASKED = (
    "Đạt", "≥ 95%", "≤ 1%", "100%", ">= 65 (triệu đồng/người)", "Không", "80 - 90%", "-", "",
    "UBND cấp tỉnh quy định cụ thể", "Mức 1/Mức 2", "≥ 02 mô hình", "0,5", "Đạt (nếu có)", "1.000",
)  # fmt: skip
WORDS = st.sampled_from(("Có quy hoạch", "Tỷ lệ hộ", "Đường xã", "Nhà văn hóa (%)", "Trạm y tế*"))


@st.composite
def tables(draw):
    """(parts, key): criteria with items as a table cut by pages, and what must be read."""
    groups = GROUPS[draw(st.sampled_from(sorted(GROUPS)))]
    is_merged, repeats = draw(st.booleans()), draw(st.booleans())
    rows, key = [], []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        name = f"Tiêu chuẩn {number}"
        items = []
        for n in range(1, draw(st.integers(1, 4)) + 1):
            text = f"{draw(WORDS)} thứ {number}.{n}"
            is_one = len(groups) > 1 and draw(st.booleans())
            asked = draw(st.sampled_from(ASKED)) if is_one else None
            cells = [asked or draw(st.sampled_from(ASKED)) for _ in groups]
            items.append((f"{number}.{n}", text, cells, bool(asked)))
        for index, (code, text, cells, is_one) in enumerate(items):
            rows.append((str(number), name, index, len(items), code, text, cells, is_one))
            key.append((code, text, tuple(cells)))
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(rows) - 1)), max_size=3)))
    pages = [rows[a:b] for a, b in pairwise([0, *cuts, len(rows)]) if rows[a:b]]
    parts = [Words("PHỤ LỤC", Place(page=1)), Words("I. NHÓM ĐẶT RA ĐỂ THỬ", Place(page=1))]
    for page, body in enumerate(pages, 1):
        grid = _grid(body, groups, page, has_head=page == 1 or repeats, is_merged=is_merged)
        parts += [grid, Words(str(page), Place(page=page))]
    return tuple(parts), key


def _grid(body, groups, page, *, has_head, is_merged):
    cells, y = [], 0

    def add(text, column, rows=1, columns=1):
        place = Place(page=page, table=1, row=y + 1, column=column + 1)
        cells.append(Cell(text, y, column, rows, columns, place))

    if has_head:
        for column, text in enumerate(("TT", "Tên tiêu chí", "Nội dung tiêu chí", *groups)):
            add(text, column)
        y = 1
    for row, (number, name, index, _count, code, text, asked, is_one) in enumerate(body):
        is_first = index == 0
        below = 1 + sum(one[0] == number for one in body[row + 1 :])
        if is_merged and (is_first or row == 0):
            add(number if is_first else "", 0, below)
            add(name if is_first else "", 1, below)
        elif not is_merged:
            add(number if is_first else "", 0)
            add(name if is_first else "", 1)
        add(f"{code}. {text}", 2)
        if is_one:
            add(asked[0], 3, 1, len(groups))
        else:
            for column, one in enumerate(asked):
                add(one, 3 + column)
        y += 1
    return Grid(tuple(cells), y, 3 + len(groups), Place(page=page, table=1))


@settings(max_examples=150, deadline=None)
@given(tables())
def test_every_cell_is_kept_and_every_row_reads_as_it_stands(made):
    parts, key = made
    reading = read_parts(parts)
    (annex,) = reading.annexes
    kept = Counter((one.text, one.place) for one in (*reading.notes, *annex.notes))
    kept.update((one.text, one.place) for row in annex.rows for one in row.cells)
    assert not Counter(set(written(parts))) - kept
    rows = [row for row in annex.rows if row.kind == "indicator"]
    assert [(r.code, r.name, tuple(v.text for v in r.values)) for r in rows] == key
    for row in rows:
        for value in row.values:
            assert value.value or value.rest or value.why or value.is_delegated or not value.text


@settings(max_examples=60, deadline=None)
@given(tables(), st.data())
def test_a_row_broken_in_two_is_one_again(made, data):
    parts, key = made
    at, grid = next((i, p) for i, p in enumerate(parts) if isinstance(p, Grid))
    body = [c for c in grid.cells if c.column == 2 and c.text[:1].isdigit()]
    cell = data.draw(st.sampled_from(body))
    first, _space, rest = cell.text.rpartition(" thứ ")
    moved = tuple(_pushed(c, cell, first) for c in grid.cells)
    lower = Cell(f"thứ {rest}", cell.row + 1, 2, 1, 1, Place(page=9, row=cell.row + 2, column=3))
    broken = Grid((*moved, lower), grid.rows + 1, grid.columns, grid.place)
    reading = read_parts((*parts[:at], broken, *parts[at + 1 :]))
    rows = [row for row in reading.annexes[0].rows if row.kind == "indicator"]
    assert [(r.code, r.name) for r in rows] == [(code, text) for code, text, _cells in key]


def _pushed(cell, above, text):
    """A cell of the table after one row was broken below `above`."""
    row, rows = cell.row, cell.rows
    if row > above.row:
        row += 1
    elif row + rows > above.row + 1:
        rows += 1
    told = text if cell is above else cell.text
    return Cell(told, row, cell.column, rows, cell.columns, cell.place)
