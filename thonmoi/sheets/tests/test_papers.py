"""The table for signature and the forms of the hamlets, on paper."""

import io

import pytest
from django.urls import reverse
from docx import Document
from pypdf import PdfReader

from tests import universe
from thonmoi.monitoring.tests import world as monitoring
from thonmoi.sheets.queries import receivers
from thonmoi.sheets.tests import world

PLACE = ["25342", "2025-H1"]


def text(as_, name):
    answer = as_(world.OFFICER).get(reverse(name, args=PLACE))
    assert answer.status_code == 200
    file = Document(io.BytesIO(answer.content))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in file.paragraphs), *cells])


def test_b05_the_table_names_who_signs_and_what_is_missing(as_):
    monitoring.type_in("97,74")
    said = text(as_, "signed-docx")
    for words in ("NGƯỜI LẬP BIỂU", "CHỦ TỊCH", "97,74", "Chưa có số liệu: "):
        assert words in said


def test_who_receives_it_is_what_the_register_of_agencies_says(as_):
    """Decision 16: the committee above and the body that runs the programme."""
    office = universe.account("vpdp").memberships.get(role="office").agency
    assert "Ủy ban nhân dân huyện Hớn Quản" in text(as_, "signed-docx")
    assert office.name in text(as_, "signed-docx")
    found = receivers.receivers(universe.actor(world.OFFICER), universe.unit("25342"))
    assert found == ("Ủy ban nhân dân huyện Hớn Quản", office.name)


def test_a_table_that_is_not_approved_says_so(as_):
    monitoring.type_in("97,74")
    first = as_(world.OFFICER).get(reverse("signed-pdf", args=PLACE))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(first.content)).pages]
    assert "CHƯA ĐƯỢC CHỦ TỊCH XÃ DUYỆT" in pages[0]


def test_b05_each_hamlet_has_one_sheet_of_paper(as_):
    answer = as_(world.OFFICER).get(reverse("hamlets-pdf", args=PLACE))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages]
    titled = [page for page in pages if "PHIẾU SỐ LIỆU: ẤP" in " ".join(page.split())]
    assert len(titled) == 10
    assert len(pages) == 11


@pytest.mark.parametrize("name", ["signed-docx", "hamlets-pdf"])
def test_a_stranger_finds_nothing(as_, name):
    assert as_(world.OTHER).get(reverse(name, args=PLACE)).status_code == 404
