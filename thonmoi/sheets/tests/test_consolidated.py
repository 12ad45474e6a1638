"""The consolidated workbook: every commune's sent figures, sums that a spreadsheet recomputes."""

import io

from django.urls import reverse
from python_calamine import CalamineWorkbook

from thonmoi.monitoring.tests import world


def grid(as_, who="vpdp"):
    response = as_(who).get(reverse("consolidated", args=[world.period().pk]))
    assert response.status_code == 200
    book = CalamineWorkbook.from_filelike(io.BytesIO(response.content))
    return [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]


def test_a_figure_that_was_sent_is_in_and_a_draft_is_not(as_):
    world.approved("97,74")
    world.type_in("Đạt", code=world.PASS)
    rows = grid(as_)
    rate = next(row for row in rows if row[0] == world.RATE)
    assert 97.74 in rate
    passed = next(row for row in rows if row[0] == world.PASS)
    assert "Đạt" not in passed[3:]


def test_every_commune_of_a_set_has_its_column(as_):
    names = {cell for row in grid(as_) for cell in row if isinstance(cell, str)}
    assert {"Tân Lợi", "Tân Hiệp", "Minh Tâm", "An Phú"} <= names


def test_questions_do_not_grow_with_the_communes(as_, django_assert_max_num_queries):
    browser, address = as_("vpdp"), reverse("consolidated", args=[world.period().pk])
    browser.get(address)
    with django_assert_max_num_queries(15):
        browser.get(address)
