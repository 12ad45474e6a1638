"""Rules of plans without a database: targets of every comparator, words, coverage, marks."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.plans import rules
from thonmoi.plans.rules import ClauseStanding, Comparator, Covered, PlanState, Reach
from thonmoi.plans.rules.marking import runs


@dataclass(frozen=True)
class Aim:
    comparator: str
    value: D | None = None
    low: D | None = None
    high: D | None = None
    baseline: D | None = None
    unit_text: str = ""
    absolute: D | None = None
    absolute_unit: str = ""


REACHED, SHORT, PERSON, EXCEEDED = Reach.REACHED, Reach.SHORT, Reach.PERSON, Reach.EXCEEDED


@pytest.mark.parametrize(
    ("aim", "value", "reach", "share"),
    [
        (Aim("at_least", D(95)), "95", REACHED, "100"),
        (Aim("at_least", D(95)), "94.99", SHORT, "99.99"),
        (Aim("above", D(95)), "95", SHORT, "100"),
        (Aim("at_most", D(2)), "2", REACHED, None),
        (Aim("below", D(2)), "2", SHORT, None),
        (Aim("exactly", D(80)), "80", REACHED, "100"),
        (Aim("exactly", D(80)), "79", SHORT, "98.75"),
        (Aim("exactly", D(80)), "81", PERSON, "101.25"),
        (Aim("about", D(4342)), "4342", REACHED, "100"),
        (Aim("about", D(4342)), "2171", PERSON, "50"),
        (Aim("range", low=D(1), high=D(3)), "0", SHORT, "0"),
        (Aim("range", low=D(1), high=D(3)), "1", REACHED, "100"),
        (Aim("range", low=D(1), high=D(3)), "3", REACHED, "300"),
        (Aim("range", low=D(1), high=D(3)), "4", EXCEEDED, "400"),
        (Aim("from_to", D(0), baseline=D("0.15")), "0.06", SHORT, "60"),
        (Aim("from_to", D(0), baseline=D("0.15")), "0", REACHED, "100"),
        (Aim("from_to", D(0), baseline=D("0.15")), "0.20", SHORT, "0"),
        (Aim("from_to", D(100), baseline=D("97.74")), "98.87", SHORT, "50"),
        (Aim("from_to", D(100), baseline=D("97.74")), "100", REACHED, "100"),
        (Aim("increase_by", D(5), baseline=D(10)), "15", REACHED, "100"),
        (Aim("increase_by", D(5)), "4", SHORT, "80"),
        (Aim("decrease_by", D(44), baseline=D(100)), "56", REACHED, "100"),
        (Aim("decrease_by", D(44)), "22", SHORT, "50"),
        (Aim("top_n", D(3)), "3", REACHED, None),
        (Aim("top_n", D(3)), "4", SHORT, None),
        (Aim("at_least"), "1", PERSON, None),
        (Aim("range"), "1", PERSON, None),
    ],
)
def test_target_reached(aim, value, reach, share):
    found = rules.target_reached(aim, D(value))
    assert (found.reach, found.share) == (reach, None if share is None else D(share))


figures = st.none() | st.decimals(-1000, 1000, places=2)


@given(st.sampled_from(Comparator), figures, figures, figures, figures, st.decimals(-1000, 1000))
def test_every_target_gets_a_verdict(comparator, value, low, high, baseline, now):
    aim = Aim(comparator, value, low, high, baseline, "%", value, "hộ")
    assert rules.target_reached(aim, now).reach in set(Reach)
    assert rules.said(aim)


@pytest.mark.parametrize(
    ("aim", "words"),
    [
        (
            Aim(
                "from_to",
                D(0),
                baseline=D("0.15"),
                unit_text="%",
                absolute=D(44),
                absolute_unit="hộ",
            ),
            "từ 0,15% xuống còn 0%, tương ứng giảm 44 hộ",
        ),
        (Aim("about", D(4342), unit_text="người"), "khoảng 4.342 người"),
        (Aim("about", D(3), unit_text="hợp tác xã"), "khoảng 03 hợp tác xã"),
        (Aim("range", low=D(1), high=D(3), unit_text="sản phẩm"), "từ 01 đến 03 sản phẩm"),
        (Aim("at_least", D(95), unit_text="%"), "từ 95% trở lên"),
        (Aim("from_to", D(100), baseline=D("97.74"), unit_text="%"), "từ 97,74% lên 100%"),
        (Aim("exactly", D(80), unit_text="%"), "80%"),
        (Aim("above", D("1.5"), unit_text="%"), "trên 1,5%"),
        (Aim("at_most", D(2)), "không quá 02"),
        (Aim("below", D(2)), "dưới 02"),
        (Aim("increase_by", D(5), unit_text="%"), "tăng 5%"),
        (Aim("decrease_by", D(44), unit_text="hộ"), "giảm 44 hộ"),
        (Aim("top_n", D(3)), "trong nhóm 03 đầu"),
    ],
)
def test_a_target_in_the_words_of_the_plan(aim, words):
    assert rules.said(aim) == words


def test_the_latest_day_cited_is_proposed():
    days = [date(2020, 9, 14), None, date(2025, 1, 24), date(2030, 1, 1)]
    today = date(2025, 6, 17)
    assert rules.proposed_start(None, days, today=today) == date(2025, 1, 24)
    assert rules.proposed_start(date(2025, 3, 1), days, today=today) == date(2025, 3, 1)
    assert rules.proposed_start(None, [], today=today) is None


@pytest.mark.parametrize(
    ("state", "wanted", "fits"),
    [
        ("draft", PlanState.IN_FORCE, True),
        ("in-force", PlanState.ENDED, True),
        ("draft", PlanState.ENDED, False),
        ("ended", PlanState.IN_FORCE, False),
    ],
)
def test_steps_of_a_plan(state, wanted, fits):
    if fits:
        rules.check_step(state, wanted)
    else:
        with pytest.raises(Conflict):
            rules.check_step(state, wanted)


ASKED = {"year": 2023, "is_asked": False, "ended_on": None, "has_title": False, "in_force": True}


@pytest.mark.parametrize(
    ("change", "overdue"),
    [
        ({}, True),
        ({"year": 2025}, False),
        ({"is_asked": True}, False),
        ({"ended_on": date(2025, 1, 1)}, False),
        ({"has_title": True}, False),
        ({"in_force": False}, False),
    ],
)
def test_overdue(change, overdue):
    assert rules.is_overdue(**ASKED | change, on=date(2025, 6, 17)) is overdue


def test_late_never_for_requests_or_before_force():
    due = {"due": date(2025, 6, 1), "is_done": False, "is_request": False, "in_force": True}
    on = date(2025, 6, 17)
    assert rules.is_late(**due, on=on)
    for change in ({"due": None}, {"is_done": True}, {"is_request": True}, {"in_force": False}):
        assert not rules.is_late(**due | change, on=on)


def test_coverage_counts_each_clause_once():
    row = {"is_owned": True, "is_request": False, "is_doubted": False}
    found = rules.coverage(
        [
            Covered(ClauseStanding.HEADING, **row),
            Covered(ClauseStanding.BOUND, **row),
            Covered(ClauseStanding.BOUND, **row | {"is_owned": False}),
            Covered(ClauseStanding.BOUND, **row | {"is_request": True}),
            Covered(ClauseStanding.GOAL, **row),
            Covered(ClauseStanding.NARRATIVE, **row | {"is_doubted": True}),
            Covered(ClauseStanding.SILENT, **row),
        ]
    )
    counts = (found.total, found.bound, found.unowned, found.requested, found.goals)
    assert counts == (6, 3, 1, 1, 1)
    assert (found.narrative, found.silent, found.doubted) == (1, 1, 1)


def test_answers_are_those_offered():
    rules.check_answer("spelling", "typo", "")
    rules.check_answer("anything", "other", "Theo văn bản")
    for code, answer, note in (("spelling", "stands", ""), ("spelling", "other", "")):
        with pytest.raises(Invalid):
            rules.check_answer(code, answer, note)


@given(st.text(max_size=80), st.lists(st.text(max_size=10)), st.lists(st.text(max_size=10)))
def test_marks_never_change_the_text(text, read, doubted):
    assert "".join(run.text for run in runs(text, read, doubted)) == text


def test_doubts_are_whole_words_and_win():
    found = runs("Hón Quản và Hón Quảng", ["Hón Quản và"], ["Hón Quản"])
    assert [(run.text, run.mark) for run in found] == [
        ("Hón Quản", "doubt"),
        (" và", "figure"),
        (" Hón Quảng", ""),
    ]
