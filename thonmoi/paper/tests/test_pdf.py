from io import BytesIO

import pytest
from pypdf import PdfReader

from thonmoi.kernel.errors import Invalid
from thonmoi.paper.model import SIMULATED, Figure, Paragraph
from thonmoi.paper.pdf import to_pdf
from thonmoi.paper.tests.samples import SAMPLES, report
from thonmoi.paper.tests.test_wording import document

MM = 72 / 25.4


@pytest.mark.parametrize("name", SAMPLES)
def test_equal_documents_give_equal_archive_files(name: str) -> None:
    made = to_pdf(SAMPLES[name]())
    assert made == to_pdf(SAMPLES[name]())
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in made


def test_only_the_packaged_face_is_used() -> None:
    made = to_pdf(report())
    reader = PdfReader(BytesIO(made))
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            assert "LiberationSerif" in font.get_object()["/BaseFont"]


def test_pages_are_a4_and_count_within_each_part() -> None:
    reader = PdfReader(BytesIO(to_pdf(report())))
    sizes = [tuple(round(float(side) / MM) for side in page.mediabox[2:]) for page in reader.pages]
    assert sizes == [(210, 297), (210, 297), (297, 210), (210, 297)]
    heads = [page.extract_text().split("\n")[:2] for page in reader.pages]
    assert [head[0] for head in heads] == [SIMULATED] * 4
    assert [head[1] for head in heads] == ["PHÒNG NÔNG NGHIỆP", "2", "Phụ lục I", "Phụ lục II"]


def test_characters_the_face_lacks_do_not_stop_a_document() -> None:
    made = to_pdf(document(body=(Paragraph("中文 🌾"),)))
    assert made.startswith(b"%PDF")
    assert b"pdfaid" not in made


def test_what_is_no_drawing_is_refused() -> None:
    with pytest.raises(Invalid):
        to_pdf(document(body=(Figure("<p/>", "x"),)))
