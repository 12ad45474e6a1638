"""A blank form is filled: values go into its cells, everything else stays as it was."""

import io
import zipfile
from decimal import Decimal

import docx
import xlsxwriter

from thonmoi.grids import fill_word, put, read_book


def blank():
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    bold = made.add_format({"bold": True, "num_format": "0%", "border": 1})
    sheet = made.add_worksheet("Biểu")
    made.add_worksheet("Khác").write("A1", "giữ nguyên")
    sheet.write_row("A1", ["Xã", "Tỷ lệ", "Số hộ", "Tổng"])
    sheet.write("A2", "Tân Lợi")
    sheet.write_blank("B2", None, bold)
    sheet.write_formula("D2", "=C2+C3", None, 0)
    sheet.set_column("A:A", 40)
    made.close()
    return out.getvalue()


def part(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name)


def test_values_stand_in_their_cells_and_the_rest_is_untouched():
    content = blank()
    values = {
        (1, 1): Decimal("97.74"),
        (1, 2): Decimal(1234),
        (1, 3): Decimal(5),
        (4, 0): "Ghi chú <b>",
    }
    done = put(content, "Biểu", values)
    sheet = read_book(done).sheets[0]
    rate, count, total = sheet.at(1, 1), sheet.at(1, 2), sheet.at(1, 3)
    assert (rate.value, rate.text, count.figure()) == (Decimal("0.9774"), "97,74%", 1234)
    assert total is None  # the formula is kept, what it had computed is not
    xml = part(done, "xl/worksheets/sheet1.xml").decode()
    assert "<f>C2+C3</f>" in xml and sheet.text(4, 0) == "Ghi chú <b>"
    for name in ("xl/styles.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml"):
        assert part(done, name) == part(content, name)
    assert b'fullCalcOnLoad="1"' in part(done, "xl/workbook.xml")
    assert put(content, "Biểu", values) == done


def test_a_table_of_a_document_is_read_and_filled_in_its_look():
    made = docx.Document()
    made.add_paragraph("PHỤ LỤC")
    table = made.add_table(3, 3)
    table.cell(0, 0).text, table.cell(0, 1).text = "Xã", "Kết quả"
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).text = "Tân Lợi"
    table.cell(1, 1).paragraphs[0].add_run("…").bold = True
    out = io.BytesIO()
    made.save(out)
    sheet = read_book(out.getvalue()).sheets[0]
    assert (sheet.name, sheet.text(0, 2), sheet.text(1, 0)) == ("Bảng 1", "Kết quả", "Tân Lợi")
    done = fill_word(out.getvalue(), "Bảng 1", {(1, 1): "97,74", (2, 2): "x"})
    run = docx.Document(io.BytesIO(done)).tables[0].cell(1, 1).paragraphs[0].runs[0]
    assert (run.text, run.bold) == ("97,74", True)
    assert read_book(done).sheets[0].text(2, 2) == "x"
