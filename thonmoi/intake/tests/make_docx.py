"""Make a .docx in the official layout (Decree 30/2020) from a plan's text.

Run `python -m thonmoi.intake.tests.make_docx IN.txt OUT.docx`; the text keeps its words, the
layout adds what plain text has lost: two-column head and foot, bold headings, italic bases.
"""

import re
import sys
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_EMPHASIS = re.compile(r"\*(\S[^*]*\S|\S)\*")


def make(text: str, issuer: tuple[str, ...]) -> docx.document.Document:
    """The document of `text`; `issuer` are the lines of the issuing body's name."""
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    number = next(line for line in paragraphs if line.startswith("Số:"))
    place = next(line for line in paragraphs if re.search(r"ngày.*tháng.*năm \d{4}$", line))
    kind = next(i for i, line in enumerate(paragraphs) if line.isupper() and len(line) < 30)
    foot = next(i for i, line in enumerate(paragraphs) if line.startswith("Nơi nhận"))
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    head = document.add_table(rows=2, cols=2)
    _fill(head.cell(0, 0), issuer, bold=True)
    _fill(head.cell(0, 1), NATION, bold=True)
    _fill(head.cell(1, 0), (number,))
    _fill(head.cell(1, 1), (place,), italic=True)
    _centred(document.add_paragraph(), paragraphs[kind])
    _centred(document.add_paragraph(), paragraphs[kind + 1])
    for line in _mended(paragraphs[kind + 2 : foot]):
        _body(document.add_paragraph(), line)
    signature = document.add_table(rows=1, cols=2)
    recipients = [line for line in paragraphs[foot:] if line.startswith(("Nơi nhận", "-"))]
    signer = [line for line in paragraphs[foot:] if line not in recipients]
    _fill(signature.cell(0, 0), tuple(recipients), centred=False, size=11)
    _fill(signature.cell(0, 1), (*signer[:-1], "", "", signer[-1]), bold=True)
    return document


def _mended(lines: list[str]) -> list[str]:
    """Lines that continue the one before, put together again."""
    mended: list[str] = []
    for line in lines:
        if mended and re.match(r"[a-zà-ỹ]{2}|\d+/", line) and not re.search(r"[.;:]$", mended[-1]):
            mended[-1] += f" {line}"
        else:
            mended.append(line)
    return mended


def _body(paragraph: Paragraph, line: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Mm(10)
    starred = re.fullmatch(r"\*\*\*\s*(.+?)\*\*", line)
    if starred:
        paragraph.add_run(f"* {starred[1]}").bold = True
        return
    heading = bool(re.match(r"(?:[IVX]+|\d[\d.]*)\.", line)) and len(line) < 130
    for index, part in enumerate(_EMPHASIS.split(line)):
        run = paragraph.add_run(part)
        run.italic = index % 2 == 1 or line.startswith("Căn cứ")
        run.bold = heading


def _fill(
    cell: _Cell,
    lines: tuple[str, ...],
    *,
    bold: bool = False,
    italic: bool = False,
    centred: bool = True,
    size: int = 13,
) -> None:
    for index, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _centred(paragraph: Paragraph, line: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(line).bold = True


if __name__ == "__main__":
    source, target, *issuer = sys.argv[1:]
    names = tuple(issuer) or ("ỦY BAN NHÂN DÂN", "HUYỆN HÓN QUẢN")
    make(Path(source).read_text(encoding="utf-8"), names).save(target)
