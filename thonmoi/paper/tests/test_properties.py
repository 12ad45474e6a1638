"""Whatever the document, it can be set in all three ways, and no word of it is lost."""

import html
import re
from io import BytesIO
from itertools import chain

from docx import Document as open_file
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from thonmoi.paper.check import check_docx
from thonmoi.paper.docx import to_docx
from thonmoi.paper.model import Document, Letterhead, Paragraph, Recipients, Signature
from thonmoi.paper.page import to_page
from thonmoi.paper.pdf import to_pdf
from thonmoi.paper.tests.documents import SOUND, documents, squeezed, words_of
from thonmoi.paper.tests.test_wording import document

any_document = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def docx_text(content: bytes) -> str:
    file = open_file(BytesIO(content))
    headers = chain.from_iterable((s.header, s.first_page_header) for s in file.sections)
    parts = [file.element.body, *(header._element for header in headers)]
    related = file.part.rels.values()
    notes = [parse_xml(r.target_part.blob) for r in related if r.reltype.endswith("/footnotes")]
    nodes = (node for part in (*parts, *notes) for node in part.iter(qn("w:t")))
    return "".join(node.text or "" for node in nodes)


@any_document
@given(documents())
def test_a_file_loses_no_word(made: Document) -> None:
    content = to_docx(made)
    assert content == to_docx(made)
    text = squeezed(docx_text(content))
    assert [words for words in words_of(made) if words not in text] == []
    assert check_docx(content)


def test_notes_need_no_paragraph_to_stand_under():
    letterhead = Letterhead(issuer=("",), symbol="", place="")
    bare = Document(letterhead, "", "", (), Signature(""), Recipients(()), notes=("Ghi chú",))
    assert "Ghi chú" in docx_text(to_docx(bare))


@any_document
@given(documents())
def test_a_page_loses_no_word(made: Document) -> None:
    page = to_page(made)
    text = squeezed(html.unescape(re.sub(r"<[^>]*>", "", page)))
    assert [words for words in words_of(made) if words not in text] == []


@any_document
@given(documents(SOUND))
def test_a_pdf_loses_no_word(made: Document) -> None:
    content = to_pdf(made)
    assert content == to_pdf(made)
    pages = PdfReader(BytesIO(content)).pages
    text = squeezed("".join(page.extract_text() for page in pages))
    assert [words for words in words_of(made) if words not in text] == []


@any_document
@given(st.text(max_size=60))
def test_any_character_can_be_written(text: str) -> None:
    made = document(title=text, body=(Paragraph(text),), marks=(text,))
    assert to_docx(made).startswith(b"PK")
    assert to_pdf(made).startswith(b"%PDF")
    assert to_page(made).strip().startswith("<article")
