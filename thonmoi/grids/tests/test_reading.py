"""A book is read cell by cell, and what would harm the server is refused before it is opened."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
import xlsxwriter

from thonmoi.grids import Limits, address, measure, read_book
from thonmoi.grids.tests.older import xls
from thonmoi.kernel.errors import Invalid


def book(*cells, merge="", hidden=False, **formats):
    """An .xlsx with cells (address, value, format name)."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    looks = {name: made.add_format({"num_format": code}) for name, code in formats.items()}
    sheet = made.add_worksheet("Biểu 1")
    if hidden:
        made.add_worksheet("Ẩn").write("A1", "mã")
        made.worksheets()[1].hide()
    for place, value, *look in cells:
        sheet.write(place, value, *(looks[name] for name in look))
    if merge:
        sheet.merge_range(merge, "Tiêu chí giao thông")
    made.close()
    return out.getvalue()


def refusal(content, limits=None):
    with pytest.raises(Invalid) as found:
        read_book(content, *([limits] if limits else []))
    assert found.value.field == "file"
    return found.value.code


def test_cells_say_what_the_sheet_shows():
    content = book(
        ("A1", "   Đường xã"),
        ("B1", 0.95, "share"),
        ("C1", 0.1 + 0.2),
        ("D1", datetime(2024, 6, 17), "day"),
        ("E1", "=SUM(C1:C1)"),
        ("F1", "1.234,5"),
        ("A9", 12),
        merge="A3:C4",
        hidden=True,
        share="0%",
        day="dd/mm/yyyy",
    )
    found = read_book(content)
    sheet = found.sheets[0]
    shown = [one.name for one in found.shown]
    assert (found.kind, sheet.name, shown) == ("xlsx", "Biểu 1", ["Biểu 1"])
    first, share, sum_, day, computed, typed = next(sheet.rows())
    assert (first.text, first.indent) == ("Đường xã", 3)
    assert (share.value, share.text, share.figure()) == (Decimal("0.95"), "95%", Decimal(95))
    assert (sum_.value, sum_.text) == (Decimal("0.3"), "0,3")
    assert (day.value, day.text, day.figure()) == (date(2024, 6, 17), "17/06/2024", None)
    assert computed.is_formula and computed.figure() == 0 and not typed.is_formula
    assert typed.figure() == Decimal("1234.5") and typed.address == "F1"
    merged = sheet.at(2, 0)
    assert sheet.at(3, 2) is merged and (merged.rows, merged.columns) == (2, 3)
    assert sheet.at(5, 0) is None and sheet.text(8, 0) == "12" and sheet.height == 9
    names = [address(0, column) for column in (0, 25, 26, 701, 702)]
    assert names == ["A1", "Z1", "AA1", "ZZ1", "AAA1"]


def test_a_text_with_two_readings_is_asked_about():
    cell = read_book(book(("A1", "1.234"), ("B1", "Đạt"))).sheets[0].at(0, 0)
    with pytest.raises(Invalid) as asked:
        cell.figure()
    assert asked.value.code == "number.ambiguous"
    assert read_book(book(("B1", "Đạt"))).sheets[0].at(0, 1).figure() is None


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_comma_separated(mark, encoding):
    text = f'Xã{mark}Hộ nghèo\n"An, Khương"{mark}12\n'
    sheet = read_book(text.encode(encoding)).sheets[0]
    assert sheet.text(1, 0) == "An, Khương" and sheet.at(1, 1).figure() == 12


def test_a_far_cell_does_not_end_the_process():
    """5 kB that would ask for 500 GB: the reader would abort the whole server."""
    assert refusal(book(("A1", 1), ("XFD1048576", 1))) == "grid.too-far"
    plain = book(("A1", 1))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            part = old.read(member).replace(b'<row r="1"', b'<row r="9999999"')
            new.writestr(member, part.replace(b' r="A1"', b""))
    with pytest.raises(Invalid) as found:
        measure(out.getvalue())
    assert found.value.code == "grid.too-far"


def test_limits():
    assert refusal(b"") == "grid.empty"
    assert refusal(book(("A1", "")), None) == "grid.nothing"
    assert refusal(book(("A1", 1)), Limits(size=100)) == "grid.too-large"
    assert refusal(book(("A1", 1)), Limits(unpacked=500)) == "grid.bomb"
    assert refusal(book(("A1", 1), hidden=True), Limits(sheets=1)) == "grid.too-many-sheets"
    assert refusal(book(("A1", 1), ("A2", 1), ("A3", 1)), Limits(cells=1)) == "grid.too-many"
    assert refusal(b"a,b,c\n" * 3, Limits(columns=2)) == "grid.too-far"
    long = read_book(book(("A1", "x" * 90)), Limits(text=10)).sheets[0].text(0, 0)
    assert long == "x" * 9 + "…"


def test_what_is_no_sheet():
    assert refusal(b"%PDF-1.4 abc") == "grid.unknown"
    assert refusal(b"\xff\x00\x01 not text") == "grid.unknown"
    assert refusal(b"PK\x03\x04 broken") == "grid.damaged"
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600) == "grid.damaged"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.bin", b"x")
    assert refusal(out.getvalue()) == "grid.damaged"


def test_open_document_is_read_apart():
    """An .ods of three cells, one of them repeated a million times where nothing stands."""
    sheet = read_book(ods('<table:table-cell table:number-columns-repeated="3"/>')).sheets[0]
    assert sheet.text(0, 0) == "Hộ nghèo" and sheet.at(0, 4).figure() == Decimal("12.5")


def test_a_workbook_of_old_excel_is_read_apart():
    """Merged cells and saved values are there; which cells show a percentage is not."""
    book = read_book(xls())
    sheet = book.sheets[0]
    assert (book.kind, sheet.name, sheet.at(0, 2).text) == ("xls", "TH", "Xã Tân Lợi")
    assert (sheet.at(1, 1).figure(), sheet.at(2, 1).figure()) == (Decimal("12.5"), 25)
    assert (sheet.at(1, 2).value, sheet.at(1, 2).is_percent) == (Decimal("0.95"), False)


def test_an_open_document_that_swells_is_refused():
    swollen = (
        '<table:table-cell office:value-type="float" office:value="1" '
        'table:number-columns-repeated="16384"/>'
    )
    assert refusal(ods(swollen, rows=1048576)) in ("grid.damaged", "grid.too-far")


def ods(middle, rows=1):
    """An .ods: a text, `middle`, a figure; its row repeated."""
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="T"><table:table-row table:number-rows-repeated="{rows}">'
        '<table:table-cell office:value-type="string"><text:p>Hộ nghèo</text:p></table:table-cell>'
        f'{middle}<table:table-cell office:value-type="float" office:value="12.5"/>'
        "</table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<m/>")
        archive.writestr("content.xml", content)
    return out.getvalue()
