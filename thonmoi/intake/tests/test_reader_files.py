"""Files of every kind: what is read from Word's own devices, and what is refused."""

import io
import os
import time
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from thonmoi.intake.reader import account, read
from thonmoi.intake.reader.legacy import decode
from thonmoi.kernel.errors import Invalid


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def with_macros() -> bytes:
    return packed(
        **{
            "[Content_Types].xml": b"<a/>",
            "word__document.xml": b"<a/>",
            "word__vbaProject.bin": b"x",
        }
    )


def bomb() -> bytes:
    return packed(**{"[Content_Types].xml": b"<a/>", "word__document.xml": b" " * (60 << 20)})


def damaged() -> bytes:
    return saved(docx.Document())[:4000]


def scanned_pdf() -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    for _page in range(3):
        writer.add_blank_page(width=595, height=842)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def locked_pdf() -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("empty.txt", lambda: b" \n ", "document.empty"),
    ("large.txt", lambda: b"a" * (50 << 20), "document.too_large"),
    ("locked.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "document.encrypted"),
    ("old.doc", lambda: OLE + b"x" * 600, "document.old_word"),
    ("macros.docm", with_macros, "document.macros"),
    ("bomb.docx", bomb, "document.unpacks_too_large"),
    ("cut.docx", damaged, "document.damaged"),
    (
        "sheet.xlsx",
        lambda: packed(**{"[Content_Types].xml": b"<a/>", "xl__workbook.xml": b"<a/>"}),
        "document.unknown_kind",
    ),
    ("noise.bin", lambda: os.urandom(5000), "document.unknown_kind"),
    ("noise.docx", lambda: b"\x01" + os.urandom(5000), "document.damaged"),
    ("scan.pdf", scanned_pdf, "document.scanned"),
    ("locked.pdf", locked_pdf, "document.encrypted"),
    ("cut.pdf", lambda: b"%PDF-1.7\n" + os.urandom(300), "document.damaged"),
    ("blank.docx", lambda: saved(docx.Document()), "document.scanned"),
]


@pytest.mark.parametrize(("name", "make", "code"), REFUSED, ids=[case[0] for case in REFUSED])
def test_refused_with_a_sentence_in_time(name: str, make: Callable[[], bytes], code: str) -> None:
    data = make()
    start = time.perf_counter()
    with pytest.raises(Invalid) as refusal:
        read(data, name)
    assert refusal.value.code == code
    assert time.perf_counter() - start < 2


def test_automatic_numbers_become_labels() -> None:
    document = docx.Document()
    for style, text in (
        ("List Number", "Mục tiêu chung"),
        ("List Bullet", "Một việc cần làm ngay."),
        ("List Bullet", "Việc thứ hai."),
        ("List Number", "Mục tiêu cụ thể"),
    ):
        document.add_paragraph(text, style=style)
    reading = read(saved(document), "a.docx")
    assert [(c.label, c.path) for c in reading.clauses] == [
        ("1.", "1"),
        ("-", "1.-1"),
        ("-", "1.-2"),
        ("2.", "2"),
    ]
    assert account(reading) == {}


def test_text_boxes_footnotes_and_tables_are_read() -> None:
    document = docx.Document()
    document.add_paragraph("I. NHIỆM VỤ")
    paragraph = document.add_paragraph("Nội dung chính của kế hoạch.")
    box = parse_xml(
        f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>Chữ trong "
        f"khung.</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r>"
    )
    paragraph._p.append(box)
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(
        table._cells,
        (
            "Nhiệm vụ",
            "Chủ trì",
            "Phối hợp",
            "Rà soát quy hoạch",
            "Phòng Kinh tế",
            "UBND các xã",
        ),
        strict=True,
    ):
        cell.text = text
    reading = read(saved(document), "a.docx")
    texts = [clause.text for clause in reading.clauses]
    assert "Chữ trong khung." in texts
    assert "Rà soát quy hoạch | Phòng Kinh tế | UBND các xã" in texts
    assert [(d.agency, d.role) for d in reading.duties] == [
        ("Phòng Kinh tế", "lead"),
        ("UBND các xã", "assist"),
    ]
    assert account(reading) == {}


def test_legacy_fonts_are_read_by_their_name() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("UBND x· quyÕt ®Þnh")
    run.font.name = ".VnTime"
    run = document.add_paragraph().add_run("kÕ ho¹ch")
    run.font.name = ".VnTimeH"
    run = document.add_paragraph().add_run("Xin chaøo caùc baïn, ñöôøng noâng thoân")
    run.font.name = "VNI-Times"
    texts = [clause.text for clause in read(saved(document), "a.docx").clauses]
    assert texts == ["UBND xã quyết định", "KẾ HOẠCH", "Xin chào các bạn, đường nông thôn"]
    assert decode("ThuËn Lîi", ".VnArial") == "Thuận Lợi"


def test_hard_line_breaks_do_not_cut_a_sentence() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("- Chấp hành tốt chủ trương, đường lối của")
    paragraph.add_run().add_break()
    paragraph.add_run("Đảng, pháp luật của Nhà nước.")
    (clause,) = read(saved(document), "a.docx").clauses
    assert clause.text == "Chấp hành tốt chủ trương, đường lối của Đảng, pháp luật của Nhà nước."


def test_fallback_copies_and_deleted_text_are_left_out() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Giữ lại.")
    deleted = parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>Bỏ đi</w:delText></w:r></w:del>")
    paragraph._p.append(deleted)
    assert paragraph._p.find(qn("w:del")) is not None
    (clause,) = read(saved(document), "a.docx").clauses
    assert clause.text == "Giữ lại."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_text_files_in_any_encoding(encoding: str) -> None:
    text = (
        "KẾ HOẠCH\nxây dựng nông thôn mới\n\nI. MỤC TIÊU\n- Thực hiện các tiêu chí của xã và "
        "huyện trong năm, được giao về các ấp.\n"
    ) * 3
    if encoding == "cp1258":
        import unicodedata

        tones = {0x300, 0x301, 0x303, 0x309, 0x323}
        spread = "".join(
            unicodedata.normalize("NFC", c) if ord(c) not in tones else c for c in _mixed(text)
        )
        data = spread.encode("cp1258")
    else:
        data = text.encode(encoding)
    reading = read(data, "a.txt")
    assert any(clause.heading == "MỤC TIÊU" for clause in reading.clauses)


def _mixed(text: str) -> str:
    import unicodedata

    out = []
    for char in text:
        base, *marks = unicodedata.normalize("NFD", char)
        tones = [m for m in marks if m in "\u0300\u0301\u0303\u0309\u0323"]
        shapes = [m for m in marks if m not in tones]
        out.append(unicodedata.normalize("NFC", base + "".join(shapes)) + "".join(tones))
    return "".join(out)
