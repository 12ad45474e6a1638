"""A made-up decision as .docx: vertical and horizontal merges, a head of two rows."""

import io

import docx

from thonmoi.annexes.tests.made.shapes import Made


def write(made: Made) -> bytes:
    document = docx.Document()
    if len(made.columns) > 3:
        section = document.sections[0]
        section.page_width, section.page_height = section.page_height, section.page_width
    for line in made.head:
        document.add_paragraph(line)
    document.add_page_break()
    document.add_paragraph("PHỤ LỤC")
    document.add_paragraph(made.title.upper())
    document.add_paragraph(f"(Kèm theo Quyết định số {made.number})")
    table, body = None, []
    for number, name, block, items in made.criteria:
        if block:
            _merge(table, body)
            document.add_paragraph(block)
            table, body = None, []
        if table is None:
            table = _head(document, made)
        body.append(_criterion(table, number, name, items, len(made.columns)))
    _merge(table, body)
    for note in made.notes:
        document.add_paragraph(note)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _head(document, made: Made):
    width = len(made.columns)
    table = document.add_table(rows=2, cols=3 + width)
    table.style = "Table Grid"
    for x, text in enumerate(("TT", "Tên tiêu chí", "Nội dung tiêu chí")):
        table.cell(0, x).merge(table.cell(1, x)).text = text
    at = 0
    while at < width:
        upper, lower = made.columns[at]
        end = at
        while lower and end + 1 < width and made.columns[end + 1][0] == upper:
            end += 1
        if lower:
            table.cell(0, 3 + at).merge(table.cell(0, 3 + end)).text = upper
            for x in range(at, end + 1):
                table.cell(1, 3 + x).text = made.columns[x][1]
        else:
            table.cell(0, 3 + at).merge(table.cell(1, 3 + at)).text = upper
        at = end + 1
    return table


def _criterion(table, number, name, items, width) -> tuple[int, int]:
    first = len(table.rows)
    for index, item in enumerate(items):
        cells = table.add_row().cells
        if index == 0:
            cells[0].text, cells[1].text = number, name
        cells[2].text = item.written
        for x, text in enumerate(item.cells):
            cells[3 + x].text = text
        if len(item.cells) == 1 and width > 1:
            cells[3].merge(cells[2 + width])
    return first, len(table.rows) - 1


def _merge(table, body) -> None:
    for first, last in body:
        for x in (0, 1):
            table.cell(first, x).merge(table.cell(last, x))
