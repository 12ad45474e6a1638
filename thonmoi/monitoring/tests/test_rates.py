"""Rates: numerator over denominator, both kept; of an area never an average of percentages."""

from decimal import Decimal
from html import unescape

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from tests import universe
from thonmoi.criteria.rules import Direction, Indicator, Kind
from thonmoi.monitoring import cells
from thonmoi.monitoring.models import Cell, Reading
from thonmoi.monitoring.queries import rates
from thonmoi.monitoring.rules import BaseKind, Part, base_of, rate_of
from thonmoi.monitoring.tests import test_base_record as bases
from thonmoi.monitoring.tests import world

RATE = Indicator("18.7", "Tỷ lệ", Kind.PERCENT, Direction.AT_LEAST, unit="%")
COUNT = Indicator("13.1", "Số mô hình", Kind.NUMBER, Direction.AT_LEAST)
COUNTS = st.integers(0, 100_000)
PARTS = st.builds(Part, st.none() | COUNTS.map(Decimal), st.none() | COUNTS.map(Decimal))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1.234/1.300", ("94.92", "1234", "1300")),
        ("12,5 / 25", ("50", "12.5", "25")),
        ("0/5", ("0", "0", "5")),
        ("1300/1300", ("100", "1300", "1300")),
        ("94,92", ("94.92", "", "")),
    ],
)
def test_a_rate_is_computed_and_both_are_kept(typed, kept):
    meaning = cells.mean(RATE, typed)
    assert (meaning.value, meaning.numerator, meaning.denominator) == kept


@pytest.mark.parametrize("typed", ["6/5", "5/", "/5", "5/0", "a/b", "-1/5", "1/2/3", "12.5/25"])
def test_what_cannot_be_gets_a_sentence(typed):
    meaning = cells.mean(RATE, typed)
    assert meaning.error
    assert (meaning.value, meaning.numerator, meaning.denominator) == ("", "", "")


def test_only_rates_are_divided():
    assert cells.mean(COUNT, "5/6").error


@given(st.lists(PARTS, max_size=12))
def test_an_area_is_the_sum_of_those_that_gave_both(parts):
    whole = rate_of(parts)
    known = [p for p in parts if p.numerator is not None and p.denominator]
    assert (whole.counted, whole.total) == (len(known), len(parts))
    if known:
        share = sum(p.numerator for p in known) * 100 / sum(p.denominator for p in known)
        assert abs(whole.rate - share) <= Decimal("0.005")
    else:
        assert whole.rate is None


def test_missing_is_no_zero_and_no_average_is_taken():
    small, large = Part(Decimal(1), Decimal(2)), Part(Decimal(900), Decimal(1000))
    assert rate_of([small, large, Part(None, None)]).rate == Decimal("89.92")
    assert rate_of([Part(None, None)]).rate is None


def test_which_base_figure_a_rate_has():
    assert base_of("Tỷ lệ hộ có nhà ở kiên cố") is BaseKind.HOUSEHOLDS
    assert base_of("Ấp văn hóa", "Tổng số ấp") is BaseKind.HAMLETS
    assert base_of("Tỷ lệ hộ gia đình và cơ sở sản xuất tuân thủ") is None
    assert base_of("Tỷ lệ bãi chôn lấp") is None


def test_the_base_figure_is_offered_and_taken_over(as_):
    bases.record("1312")
    world.type_in("1.250/")
    page = as_(world.OFFICER).get(reverse("entry", args=["25342", "2025-H1"])).content.decode()
    assert 'data-take="1.250/1.312"' in page
    world.type_in("1.250/1.312", version=1)
    assert (Cell.objects.get().value, Cell.objects.get().denominator) == ("95.27", "1312")


def test_the_reading_keeps_both_and_the_area_adds_them_up(as_):
    cell = world.approved("1.250/1.312")
    world.confirm(cell)
    reading = Reading.objects.get(cell=cell)
    assert (reading.numerator, reading.denominator) == ("1250", "1312")
    found = rates.area_rates(universe.actor(world.OFFICE), universe.unit("694"))
    mine = next(one for one in found if one.indicator.measure_id == reading.measure_id)
    assert (mine.whole.rate, mine.whole.counted, mine.bare) == (Decimal("95.27"), 1, 0)
    assert mine.unknown == mine.whole.total - 1
    page = unescape(as_(world.OFFICE).get(reverse("area-rates")).content.decode())
    assert "95,27%" in page


def test_a_percentage_alone_is_not_in_the_rate_of_the_area():
    world.confirm(world.approved("95"))
    measure = world.row().indicator.measure_id
    found = rates.area_rates(universe.actor(world.OFFICE), universe.unit("694"))
    mine = next(one for one in found if one.indicator.measure_id == measure)
    assert (mine.whole.rate, mine.whole.counted, mine.bare) == (None, 0, 1)


def test_the_page_asks_few_questions(as_, django_assert_max_num_queries):
    client = as_(world.OFFICE)
    client.get(reverse("area-rates"))
    with django_assert_max_num_queries(15):
        client.get(reverse("area-rates"))
