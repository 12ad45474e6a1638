"""B-11 A superior's blank form is filled from the data and keeps its look."""

import io

import docx
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import universe
from thonmoi.grids import read_book
from thonmoi.mappings.tests import world
from thonmoi.mappings.tests.test_taking_record import record


def download(browser, mapping, **query):
    address = reverse("mapping-filled-file", args=[mapping.pk])
    return browser.get(address, {"unit": "694", "period": "2022-Y"} | query)


def test_b11_known_cells_are_filled_the_others_stay_empty_and_are_listed(as_):
    record(world.taken())
    form = world.mapped(world.FORM, world.form(), world.ADVANCED)
    answer = download(as_(world.OFFICE), form)
    sheet = read_book(answer.content).sheets[0]
    assert sheet.text(5, 3) == "2150" and sheet.text(5, 5) == "1980"
    assert sheet.text(6, 3) == "" and "mo-phong" not in answer["Content-Disposition"]
    page = as_(world.OFFICE).get(
        reverse("mapping-filled", args=[form.pk]), {"unit": "694", "period": "2022-Y"}
    )
    html = page.content.decode()
    assert "D7" in html and "chưa có số liệu" in html
    own = download(as_(world.OFFICER), form, unit="25342")
    cells = read_book(own.content).sheets[0]
    assert (cells.text(5, 3), cells.text(5, 5)) == ("2150", "")


def test_b11_simulated_figures_are_marked_in_the_file_and_its_name(as_):
    record(world.taken(), actor=universe.actor(world.OFFICE).simulated())
    form = world.mapped(world.FORM, world.form(), world.ADVANCED)
    answer = download(as_(world.OFFICE), form)
    assert "mo-phong" in answer["Content-Disposition"]
    sheet = read_book(answer.content).sheets[0]
    assert "D6, F6 là số liệu mô phỏng" in sheet.text(8, 0)
    word = world.mapped("Phụ lục", world.form(is_word=True), "word")
    table = docx.Document(io.BytesIO(download(as_(world.OFFICE), word).content)).tables[0]
    assert table.cell(1, 1).text == "2.150 (mô phỏng)"


def test_b11_a_table_of_a_word_document(as_):
    record(world.taken())
    mapping = world.mapped("Phụ lục", world.form(is_word=True), "word")
    answer = download(as_(world.OFFICE), mapping)
    table = docx.Document(io.BytesIO(answer.content)).tables[0]
    assert [cell.text for cell in table.rows[1].cells] == ["Tân Lợi", "2.150", "x"]


def test_b11_the_marks_of_the_form_hold(as_):
    record(world.taken())
    answer = download(as_(world.OFFICE), world.mapped())
    sheet = read_book(answer.content).sheets[0]
    assert [sheet.text(5, column) for column in (2, 3, 4, 5)] == ["x", "x", "", "2150"]
    assert sheet.text(5, 7) == "1361/QĐ-UBND"


@pytest.mark.parametrize("name", ["mapping-filled", "mapping"])
def test_pages_are_bounded(as_, name):
    browser, form = as_(world.OFFICE), world.mapped()
    browser.get(reverse(name, args=[form.pk]))
    with CaptureQueriesContext(connection) as asked:
        browser.get(reverse(name, args=[form.pk]), {"unit": "694", "period": "2022-Y"})
    assert len(asked) <= 30
