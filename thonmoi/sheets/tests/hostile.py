"""Files that somebody might upload by mistake or in bad faith, by name."""

import io
import zipfile

import xlsxwriter

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def archive(members, **options):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **options) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def large(rows=300_000):
    """A genuine workbook of many rows, about as large as those that offices send around."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "in_memory": False})
    sheet = book.add_worksheet("Số liệu")
    for row in range(rows):
        sheet.write_row(row, 0, (row * 7919, row / 3, f"hộ {row}", row * row))
    book.close()
    return out.getvalue()


def files(form, rows=3_000):
    """Every hostile file by the name that it comes with; `form` is a good one."""
    with zipfile.ZipFile(io.BytesIO(form)) as good:
        members = {name: good.read(name) for name in good.namelist()}
    macro = {**members, "xl/vbaProject.bin": OLE + b"\0" * 900}
    bomb = {**members, "xl/worksheets/sheet1.xml": b" " * 90_000_000}
    far = members["xl/worksheets/sheet1.xml"].replace(
        b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    return {
        "lon.xlsx": large(rows),
        "khac.docx": archive({"word/document.xml": "<a/>", "[Content_Types].xml": "<a/>"}),
        "hong.xlsx": form[: len(form) // 2],
        "sai.xlsx": form[:5000] + b"\xff" * 400 + form[5400:],
        "cu.xls": OLE + b"\0" * 4000,
        "mat-khau.xlsx": OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 4000,
        "macro.xlsm": archive(macro),
        "bom.xlsx": archive(bomb),
        "xa.xlsx": archive({**members, "xl/worksheets/sheet1.xml": far}),
        "anh.xlsx": b"\x89PNG\r\n\x1a\n" + b"\0" * 200,
        "van-ban.xlsx": "xin chào".encode(),
        "rong.xlsx": b"",
    }
