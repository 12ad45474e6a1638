"""The checker passes what the house makes, and fails on every fault planted in it."""

from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

import pytest
from docx import Document as open_file
from docx.document import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from thonmoi.kernel.errors import Invalid
from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.docx import to_docx
from thonmoi.paper.tests.samples import SAMPLES

PLAN = to_docx(SAMPLES["plan"]())
LEFT = WD_ALIGN_PARAGRAPH.LEFT


@pytest.mark.parametrize("name", SAMPLES)
def test_what_the_house_makes_passes(name: str) -> None:
    findings = check_docx(to_docx(SAMPLES[name]()))
    assert len(findings) > 100
    assert [(f.code, f.where, str(f.found)) for f in faults(findings)] == []


def test_what_is_no_document_is_refused() -> None:
    for content in (b"", b"PK\x03\x04", b"%PDF-1.7"):
        with pytest.raises(Invalid) as refused:
            check_docx(content)
        assert refused.value.code == "paper.not_docx"


def test_an_empty_document_lacks_everything() -> None:
    out = BytesIO()
    open_file().save(out)
    codes = {finding.code for finding in faults(check_docx(out.getvalue()))}
    missing = {"country", "motto", "issuer", "number", "date", "about", "recipients.head"}
    assert missing | {"signature", "page.size", "pagenumber.first"} <= codes


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_spoilt_file_is_measured_or_refused(data: st.DataObject) -> None:
    file = open_file(BytesIO(PLAN))
    parts = [file.element.body, file.styles.element]
    elements = [e for part in parts for e in part.iter() if isinstance(e.tag, str)]
    for _ in range(3):
        element = data.draw(st.sampled_from(elements))
        if data.draw(st.booleans()) and element.attrib:
            name = data.draw(st.sampled_from(sorted(element.attrib)))
            element.set(name, data.draw(st.sampled_from(("", "x", "-9", "50%", "1e9", "12.7mm"))))
        elif element.getparent() is not None and element.tag != qn("w:body"):
            element.getparent().remove(element)
    out = BytesIO()
    file.save(out)
    with suppress(Invalid):
        assert check_docx(out.getvalue())


def line(file: File, start: str) -> Paragraph:
    """The paragraph that starts so, in the body or in a cell."""
    for element in file.element.body.iter(qn("w:p")):
        paragraph = Paragraph(element, file._body)
        if paragraph.text.startswith(start):
            return paragraph
    raise AssertionError(start)


def rewrite(start: str, text: str) -> Callable[[File], None]:
    def change(file: File) -> None:
        first, *others = line(file, start).runs
        first.text = text
        for run in others:
            run.text = ""

    return change


def face(start: str, **changes: object) -> Callable[[File], None]:
    def change(file: File) -> None:
        for run in line(file, start).runs:
            for name, value in changes.items():
                setattr(run.font, name, value)

    return change


def shape(start: str, **changes: object) -> Callable[[File], None]:
    def change(file: File) -> None:
        for name, value in changes.items():
            setattr(line(file, start).paragraph_format, name, value)

    return change


def sheet(**changes: object) -> Callable[[File], None]:
    def change(file: File) -> None:
        for name, value in changes.items():
            setattr(file.sections[0], name, value)

    return change


def rule(start: str, how: str) -> Callable[[File], None]:
    """Spoil the line drawn under a text: leave it out, make it long, or fake it."""

    def change(file: File) -> None:
        drawn = Paragraph(line(file, start)._p.getnext(), file._body)
        if how == "long":
            drawn.paragraph_format.left_indent = drawn.paragraph_format.right_indent = Mm(0)
        else:
            borders = drawn._p.pPr.find(qn("w:pBdr"))
            drawn._p.pPr.remove(borders)
        if how == "dashes":
            drawn.add_run("----------")
        if how == "underline":
            for run in line(file, start).runs:
                run.font.underline = True

    return change


def drop(path: str, where: str) -> Callable[[File], None]:
    """Take an element out of the last table that has it."""

    def change(file: File) -> None:
        table = next(t for t in reversed(file.tables) if t.cell(0, 0).text.startswith(where))
        for element in list(table._tbl.iter(qn(path))):
            element.getparent().remove(element)

    return change


def narrow_cell(file: File) -> None:
    file.tables[0].cell(0, 0).width = Mm(20)


def frame_borders(file: File) -> None:
    for edge in file.tables[0]._tbl.tblPr.find(qn("w:tblBorders")):
        edge.set(qn("w:val"), "single")


def number_in_foot(file: File) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    file.sections[0].footer.paragraphs[0]._p.append(field)


def left_number(file: File) -> None:
    for paragraph in file.sections[0].header.paragraphs:
        paragraph.alignment = LEFT


def small_number(file: File) -> None:
    for run in file.sections[0].header._element.iter(qn("w:sz")):
        run.set(qn("w:val"), "20")


def annex_start(file: File) -> None:
    numbering = file.sections[1]._sectPr.find(qn("w:pgNumType"))
    numbering.getparent().remove(numbering)


def loose_heading(file: File) -> None:
    line(file, "I. ").paragraph_format.keep_with_next = False


def style_font(file: File) -> None:
    from thonmoi.paper.docx.styles import FONT

    for fonts in list(file.styles.element.iter(qn("w:rFonts"))):
        if fonts.get(qn("w:ascii")) == FONT:
            fonts.set(qn("w:ascii"), "Calibri")


def red(file: File) -> None:
    line(file, "Giữ vững").runs[0].font.color.rgb = RGBColor(255, 0, 0)


FAULTS: list[tuple[str, str, Callable[[File], None]]] = [
    ("plan", "page.size", sheet(page_width=Mm(216))),
    ("plan", "page.top", sheet(top_margin=Mm(15))),
    ("plan", "page.bottom", sheet(bottom_margin=Mm(30))),
    ("plan", "page.left", sheet(left_margin=Mm(25))),
    ("plan", "page.right", sheet(right_margin=Mm(25))),
    ("plan", "pagenumber.first", sheet(different_first_page_header_footer=False)),
    ("plan", "pagenumber.top", number_in_foot),
    ("plan", "pagenumber.align", left_number),
    ("plan", "pagenumber.size", small_number),
    ("report", "pagenumber.start", annex_start),
    ("plan", "font", face("Giữ vững", name="Arial")),
    ("plan", "font", style_font),
    ("plan", "color", red),
    ("plan", "country", rewrite("CỘNG HÒA", "VIỆT NAM")),
    ("plan", "country.case", rewrite("CỘNG HÒA", "Cộng hòa xã hội chủ nghĩa Việt Nam")),
    ("plan", "country.size", face("CỘNG HÒA", size=Pt(14))),
    ("plan", "country.bold", face("CỘNG HÒA", bold=False)),
    ("plan", "country.align", shape("CỘNG HÒA", alignment=LEFT)),
    ("plan", "motto.text", rewrite("Độc lập", "Độc lập – Tự do – Hạnh phúc")),
    ("plan", "motto.size", face("Độc lập", size=Pt(12))),
    ("plan", "motto.italic", face("Độc lập", italic=True)),
    ("plan", "motto.line", rule("Độc lập", "long")),
    ("plan", "motto.line", rule("Độc lập", "none")),
    ("plan", "motto.line", rule("Độc lập", "underline")),
    ("plan", "motto.line", rule("Độc lập", "dashes")),
    ("letter", "parent.case", rewrite("HUYỆN HỚN", "Huyện Hớn Quản")),
    ("plan", "issuer.bold", face("HUYỆN HỚN", bold=False)),
    ("plan", "issuer.case", rewrite("HUYỆN HỚN", "Huyện Hớn Quản")),
    ("plan", "issuer.line", rule("HUYỆN HỚN", "long")),
    ("plan", "issuer.line", rule("HUYỆN HỚN", "none")),
    ("report", "number.zero", rewrite("Số: 07", "Số: 7/BC-VPĐP")),
    ("letter", "number.zero", rewrite("Số: 112", "Số: 0112/NNMT-VPĐP")),
    ("plan", "number.form", rewrite("Số:", "Số: KH-UBND")),
    ("plan", "number.symbol", rewrite("Số:", "Số: 12/KH - UBND")),
    ("plan", "number.kind", rewrite("Số:", "Số: 12/BC-UBND")),
    ("letter", "number.kind", rewrite("Số: 112", "Số: 112/CV-VPĐP")),
    ("plan", "number.size", face("Số:", size=Pt(14))),
    ("letter", "date.day", rewrite("Hớn Quản,", "Hớn Quản, ngày 5 tháng 02 năm 2025")),
    ("letter", "date.month", rewrite("Hớn Quản,", "Hớn Quản, ngày 05 tháng 2 năm 2025")),
    ("letter", "date.month", rewrite("Hớn Quản,", "Hớn Quản, ngày 05 tháng 06 năm 2025")),
    ("letter", "date.form", rewrite("Hớn Quản,", "Hớn Quản ngày 05 tháng 6 năm 2025")),
    ("plan", "date.italic", face("Hớn Quản,", italic=False)),
    ("plan", "kind.bold", face("KẾ HOẠCH", bold=False)),
    ("plan", "kind.case", rewrite("KẾ HOẠCH", "Kế hoạch")),
    ("plan", "title.size", face("Triển khai", size=Pt(16))),
    ("plan", "title.bold", face("Triển khai", bold=False)),
    ("plan", "title.line", rule("Triển khai", "long")),
    ("letter", "about.size", face("V/v", size=Pt(14))),
    ("letter", "about.align", shape("V/v", alignment=LEFT)),
    ("plan", "basis.italic", face("Căn cứ", italic=False)),
    ("plan", "basis.end", rewrite("Căn cứ Kế hoạch", "Căn cứ Kế hoạch số 33/KH-UBND;")),
    ("report", "call.italic", face("Kính gửi", italic=True)),
    ("plan", "part.case", rewrite("I. MỤC", "I. Mục đích")),
    ("plan", "part.bold", face("I. MỤC", bold=False)),
    ("plan", "item.size", face("1. Xã", size=Pt(15))),
    ("plan", "heading.kept", loose_heading),
    ("plan", "text.size", face("Giữ vững", size=Pt(12))),
    ("plan", "text.align", shape("Giữ vững", alignment=LEFT)),
    ("plan", "text.indent", shape("Giữ vững", first_line_indent=Mm(0))),
    ("plan", "text.space", shape("Giữ vững", space_after=Pt(3))),
    ("plan", "text.spacing", shape("Giữ vững", line_spacing=2.0)),
    ("plan", "text.closing", rewrite("Trên đây", "Trên đây là Kế hoạch.")),
    ("plan", "recipients.text", rewrite("Nơi nhận", "Nơi nhận")),
    ("plan", "recipients.head.size", face("Nơi nhận", size=Pt(13))),
    ("plan", "recipients.head.italic", face("Nơi nhận", italic=False)),
    ("plan", "recipients.line.size", face("- BCĐ", size=Pt(12))),
    ("plan", "recipients.end", rewrite("- BCĐ", "- BCĐ tỉnh")),
    ("plan", "recipients.dash", rewrite("- BCĐ", "BCĐ tỉnh;")),
    ("plan", "recipients.filed", rewrite("- Lưu", "- Lưu VT.")),
    ("plan", "signature.office.case", rewrite("TM.", "TM. Ủy ban nhân dân")),
    ("plan", "signature.office.bold", face("Q. CHỦ TỊCH", bold=False)),
    ("plan", "signature.name.bold", face("Nguyễn", bold=False)),
    ("plan", "signature.rank", rewrite("Nguyễn", "ThS. Nguyễn Văn Hạ")),
    ("report", "annex.label.size", face("Phụ lục I", size=Pt(13))),
    ("report", "annex.number", rewrite("Phụ lục II", "Phụ lục 2")),
    ("report", "annex.name.case", rewrite("CÁC MỤC TIÊU", "Các mục tiêu của kế hoạch")),
    ("report", "annex.source.italic", face("(Kèm theo", italic=False)),
    ("report", "annex.source", rewrite("(Kèm theo", "Kèm theo báo cáo")),
    ("report", "annex.date", rewrite("(Kèm theo", "(Kèm theo Báo cáo số 07/BC-VPĐP)")),
    ("plan", "table.frame", frame_borders),
    ("plan", "table.cells", narrow_cell),
    ("report", "table.head", drop("w:tblHeader", "TT")),
    ("report", "table.rows", drop("w:cantSplit", "TT")),
    ("report", "table.width", sheet(right_margin=Mm(20), left_margin=Mm(35))),
]


@pytest.mark.parametrize(("name", "code", "plant"), FAULTS)
def test_a_planted_fault_is_found(name: str, code: str, plant: Callable[[File], None]) -> None:
    file = open_file(BytesIO(to_docx(SAMPLES[name]())))
    plant(file)
    out = BytesIO()
    file.save(out)
    findings = faults(check_docx(out.getvalue()))
    assert code in {finding.code for finding in findings}
    assert len({finding.code for finding in findings}) <= 4
