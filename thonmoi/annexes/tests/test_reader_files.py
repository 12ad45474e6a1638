"""Files: every made-up decision in every kind reads like its key; hostile ones are refused."""

import io
import zipfile

import docx
import pytest
import xlsxwriter

from thonmoi.annexes.reader import read
from thonmoi.annexes.tests import world
from thonmoi.annexes.tests.made import WRITERS, sets
from thonmoi.annexes.tests.made.pdf import write
from thonmoi.kernel.errors import Invalid
from thonmoi.library.actions import checked_file


@pytest.mark.parametrize("kind", sorted(WRITERS))
@pytest.mark.parametrize("name", sorted(sets.ALL))
def test_every_kind_of_file_reads_like_the_key(name, kind):
    made = sets.ALL[name]()
    reading = read(world.content(name, kind), kind)
    (annex,) = reading.annexes
    rows = [row for row in annex.rows if row.kind == "indicator"]
    width = len(made.columns)
    assert [(row.code, row.name) for row in rows] == [(i.code, i.text) for i in made.items]
    told = [tuple(" ".join(v.text.split()) for v in row.values) for row in rows]
    asked = [i.cells if len(i.cells) == width else i.cells * width for i in made.items]
    assert told == asked
    names = [row.name for row in annex.rows if row.kind == "criterion"]
    assert names == [name for _number, name, *_rest in made.criteria]
    assert reading.head.number == made.number
    assert str(rows[0].values[0].place)


def test_a_pdf_whose_head_is_not_repeated():
    made = sets.groups()
    (annex,) = read(write(made, repeats=False), "pdf").annexes
    rows = [row for row in annex.rows if row.kind == "indicator"]
    assert [(row.code, row.name) for row in rows] == [(i.code, i.text) for i in made.items]


def test_a_pdf_whose_letters_touch_the_lines():
    made = sets.groups()
    (annex,) = read(write(made, inset=0), "pdf").annexes
    rows = [row for row in annex.rows if row.kind == "indicator"]
    assert [(row.code, row.name) for row in rows] == [(i.code, i.text) for i in made.items]


def test_the_counts_of_the_layouts():
    assert len(sets.groups().criteria) == 10 and len(sets.groups().items) == 47
    assert len(sets.overlay().criteria) == 20 and len(sets.regions().criteria) == 19


def test_raised_figures_are_marks_not_digits():
    document = docx.Document()
    table = document.add_table(rows=2, cols=4)
    for cell, text in zip(table.rows[0].cells, ("TT", "Tên tiêu chí", "Nội dung", "Chỉ tiêu"),
                          strict=True):  # fmt: skip
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ("1", "A", "1.1. B", "≥ 95"), strict=True):
        cell.text = text
    run = table.cell(1, 3).paragraphs[0].add_run("1")
    run.font.superscript = True
    out = io.BytesIO()
    document.save(out)
    value = read(out.getvalue(), "docx").annexes[0].rows[-1].values[0]
    assert (value.value, value.text) == ("95", "≥ 95¹")


def test_a_percentage_of_a_sheet_is_what_it_shows():
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ("TT", "Tên tiêu chí", "Nội dung", "Chỉ tiêu"))
    sheet.write_row(1, 0, (1, "A", "1.1. B"))
    sheet.write_number(1, 3, 0.955, book.add_format({"num_format": "0.0%"}))
    book.close()
    assert read(out.getvalue(), "xlsx").annexes[0].rows[-1].values[0].text == "95,5%"


def test_a_scanned_pdf_is_refused_in_words():
    scanned = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"  # noqa: E501
    with pytest.raises(Invalid) as refusal:
        read(scanned, "pdf")
    assert refusal.value.code == "annex.scanned"


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pdf"])
@pytest.mark.parametrize("cut", [0.2, 0.6, 0.95])
def test_damaged_files_are_refused(kind, cut):
    whole = world.content("hamlets", kind)
    with pytest.raises(Invalid):
        read(whole[: int(len(whole) * cut)], kind)


def test_text_and_pictures_are_no_annex():
    for ending in ("txt", "png", ""):
        with pytest.raises(Invalid) as refusal:
            read(b"x", ending)
        assert refusal.value.code == "annex.kind"


def test_macros_are_refused_before_reading():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        archive.writestr("xl/vbaProject.bin", "x")
    with pytest.raises(Invalid) as refusal:
        checked_file(out.getvalue(), "bo-tieu-chi.xlsx")
    assert refusal.value.code == "file.macros"


def test_entities_are_not_followed():
    bomb = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;">]><w>&b;</w>'
    out = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(world.content("hamlets", "xlsx")))
    with zipfile.ZipFile(out, "w") as made:
        for name in source.namelist():
            made.writestr(name, bomb if name == "xl/styles.xml" else source.read(name))
    with pytest.raises(Invalid):
        read(out.getvalue(), "xlsx")
