from io import BytesIO

import pytest
from docx import Document as open_file
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from thonmoi.kernel.errors import Invalid
from thonmoi.paper.docx import to_docx
from thonmoi.paper.model import SIMULATED, Figure
from thonmoi.paper.tests.samples import SAMPLES, letter, report
from thonmoi.paper.tests.test_wording import document


@pytest.mark.parametrize("name", SAMPLES)
def test_equal_documents_give_equal_bytes(name: str) -> None:
    assert to_docx(SAMPLES[name]()) == to_docx(SAMPLES[name]())


def test_bytes_do_not_carry_the_clock() -> None:
    import zipfile

    with zipfile.ZipFile(BytesIO(to_docx(report()))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2025-06-17T00:00:00Z" in packed.read("docProps/core.xml")
        assert not [name for name in packed.namelist() if "thumbnail" in name]


def test_annexes_are_sections_with_pages_of_their_own() -> None:
    file = open_file(BytesIO(to_docx(report())))
    assert [section.orientation for section in file.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    for section in file.sections:
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


def test_simulated_figures_are_marked_on_every_page() -> None:
    file = open_file(BytesIO(to_docx(report())))
    for section in file.sections:
        for header in (section.header, section.first_page_header):
            assert SIMULATED in [paragraph.text for paragraph in header.paragraphs]
    plain = open_file(BytesIO(to_docx(letter())))
    assert all(not p.text for p in plain.sections[0].first_page_header.paragraphs)


def test_widths_stand_on_columns_and_on_cells() -> None:
    file = open_file(BytesIO(to_docx(letter())))
    head, foot = file.tables
    for table, shares in ((head, (0.4, 0.6)), (foot, (0.5, 0.5))):
        for row in table.rows:
            for column, cell, share in zip(table.columns, row.cells, shares, strict=True):
                assert abs(column.width.mm - 165 * share) < 0.1
                assert abs(cell.width.mm - 165 * share) < 0.1


def test_a_figure_is_a_picture_with_words_for_it() -> None:
    file = open_file(BytesIO(to_docx(report())))
    (picture,) = file.element.body.iter(qn("wp:docPr"))
    assert picture.get("descr") == "Biểu đồ số tiêu chí đạt của hai xã"


@pytest.mark.parametrize("svg", ["", "<p/>", "<svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'])
def test_what_is_no_drawing_is_refused(svg: str) -> None:
    with pytest.raises(Invalid) as refused:
        to_docx(document(body=(Figure(svg, "x"),)))
    assert refused.value.code == "paper.figure"
