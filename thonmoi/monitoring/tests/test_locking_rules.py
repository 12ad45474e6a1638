"""Gates over time: both edges of every extension, all sources of a lock."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.monitoring.rules import (
    PERIOD_TRANSITIONS,
    Extended,
    PeriodState,
    Step,
    days_late,
    gate,
)

TODAY = date(2025, 7, 1)
DAYS = st.dates(date(2025, 1, 1), date(2025, 12, 31))
EXTENSIONS = st.lists(st.builds(Extended, DAYS, st.none() | DAYS), max_size=4)


@given(st.sampled_from(Step), EXTENSIONS, DAYS)
def test_an_open_period_lets_everybody_in(step, extensions, on):
    found = gate(PeriodState.OPEN, step, extensions, on)
    assert found.is_open
    assert not found.why


@given(st.sampled_from(PeriodState), st.sampled_from(Step), EXTENSIONS, DAYS)
def test_a_gate_is_open_exactly_where_the_state_or_an_extension_says_so(state, step, rows, on):
    by_state = state is PeriodState.OPEN or (
        state is PeriodState.CLOSING and step is not Step.ENTER
    )
    held = [r.until for r in rows if on <= r.until and (r.ended_on is None or on < r.ended_on)]
    found = gate(state, step, rows, on)
    assert found.is_open == (by_state or bool(held))
    if not found.is_open:
        assert found.why
        assert found.opener
        assert found.until is None
    if found.is_open and not by_state:
        assert found.until == max(held)


@pytest.mark.parametrize(("days", "is_open"), [(-1, True), (0, True), (1, False)])
def test_the_last_day_of_an_extension_is_in(days, is_open):
    found = gate(PeriodState.CLOSED, Step.ENTER, [Extended(TODAY)], TODAY + timedelta(days=days))
    assert found.is_open is is_open


@pytest.mark.parametrize(("days", "is_open"), [(-1, True), (0, False), (1, False)])
def test_the_day_on_which_it_was_ended_is_out(days, is_open):
    rows = [Extended(TODAY + timedelta(days=30), TODAY)]
    assert (
        gate(PeriodState.CLOSED, Step.DECIDE, rows, TODAY + timedelta(days=days)).is_open is is_open
    )


def test_a_closed_period_is_never_closing_again_by_itself():
    assert PERIOD_TRANSITIONS[PeriodState.CLOSED] == {PeriodState.OPEN}
    assert PeriodState.CLOSED not in PERIOD_TRANSITIONS[PeriodState.OPEN]


@pytest.mark.parametrize(
    ("due", "arrived", "late"),
    [
        (None, None, 0),
        (TODAY, None, 4),
        (TODAY, TODAY, 0),
        (TODAY, TODAY + timedelta(days=1), 1),
        (TODAY + timedelta(days=9), None, 0),
    ],
)
def test_lateness_is_counted_from_the_due_day(due, arrived, late):
    assert days_late(due, arrived, TODAY + timedelta(days=4)) == late
