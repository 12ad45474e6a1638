"""Periods: codes, dates, neighbours."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.periods import LABELS, Kind, Period

YEARS = st.integers(1950, 2150)
CALENDAR = st.one_of(
    st.builds(Period, st.just(Kind.MONTH), YEARS, st.integers(1, 12)),
    st.builds(Period, st.just(Kind.QUARTER), YEARS, st.integers(1, 4)),
    st.builds(Period, st.just(Kind.HALF), YEARS, st.integers(1, 2)),
    st.builds(Period, st.just(Kind.YEAR), YEARS),
    YEARS.flatmap(
        lambda year: st.builds(
            Period, st.just(Kind.STAGE), st.just(year), st.integers(year + 1, year + 20)
        )
    ),
)
ANY = st.one_of(
    CALENDAR,
    st.builds(Period, st.just(Kind.NINE_MONTHS), YEARS),
    st.builds(Period, st.just(Kind.AD_HOC), YEARS, st.integers(1, 99)),
)


@pytest.mark.parametrize(
    ("code", "start", "end", "label"),
    [
        ("2025-M06", date(2025, 6, 1), date(2025, 7, 1), "Tháng 6/2025"),
        ("2025-M12", date(2025, 12, 1), date(2026, 1, 1), "Tháng 12/2025"),
        ("2025-Q2", date(2025, 4, 1), date(2025, 7, 1), "Quý II/2025"),
        ("2025-H1", date(2025, 1, 1), date(2025, 7, 1), "6 tháng đầu năm 2025"),
        ("2025-H2", date(2025, 7, 1), date(2026, 1, 1), "6 tháng cuối năm 2025"),
        ("2025-9M", date(2025, 1, 1), date(2025, 10, 1), "9 tháng đầu năm 2025"),
        ("2025-Y", date(2025, 1, 1), date(2026, 1, 1), "Năm 2025"),
        ("2021-2025", date(2021, 1, 1), date(2026, 1, 1), "Giai đoạn 2021 - 2025"),
        ("2025-X01", date(2025, 1, 1), date(2026, 1, 1), "Đột xuất số 01 năm 2025"),
    ],
)
def test_codes_have_dates_and_names(code, start, end, label):
    period = Period.parse(code)
    assert (period.start, period.end, period.label_vi) == (start, end, label)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "2025",
        "2025-M6",
        "2025-M13",
        "2025-M00",
        "2025-Q5",
        "2025-Q02",
        "2025-H3",
        "2025-8M",
        "2025-y",
        "2025-2021",
        "2025-2025",
        "2025-X1",
        "2025-X00",
        "1800-Y",
        "2025-Q2 ",
        "２０２５-Y",
    ],
)
def test_refuses_what_names_no_period(code):
    with pytest.raises(Invalid) as caught:
        Period.parse(code)
    assert caught.value.code == "period.unknown"


@pytest.mark.parametrize(
    ("code", "before"),
    [
        ("2025-M01", "2024-M12"),
        ("2025-Q1", "2024-Q4"),
        ("2025-Q3", "2025-Q2"),
        ("2025-H2", "2025-H1"),
        ("2025-9M", "2024-9M"),
        ("2025-Y", "2024-Y"),
        ("2021-2025", "2016-2020"),
    ],
)
def test_the_period_before(code, before):
    assert Period.parse(code).previous() == Period.parse(before)


def test_some_periods_have_none_before():
    assert Period.parse("2025-X02").previous() is None
    assert Period.parse("1900-M01").previous() is None


def test_every_kind_has_a_label():
    assert set(LABELS) == set(Kind)


@given(ANY)
def test_a_code_reads_back(period):
    assert Period.parse(period.code) == period
    assert str(period) == period.code


@given(CALENDAR)
def test_a_period_begins_where_the_one_before_ends(period):
    before = period.previous()
    assert before is not None and before.end == period.start and before.kind is period.kind


@given(ANY)
def test_a_period_holds_its_days_and_no_other(period):
    day = timedelta(days=1)
    assert period.contains(period.start) and period.contains(period.end - day)
    assert not period.contains(period.end) and not period.contains(period.start - day)


@given(
    st.sampled_from([Kind.MONTH, Kind.QUARTER, Kind.HALF, Kind.YEAR]),
    st.dates(date(1950, 1, 1), date(2150, 1, 1)),
)
def test_every_day_lies_in_the_period_made_for_it(kind, day):
    assert Period.containing(kind, day).contains(day)


@given(st.text(max_size=12))
def test_parsing_answers_or_refuses(text):
    try:
        assert Period.parse(text).code == text
    except Invalid:
        pass
