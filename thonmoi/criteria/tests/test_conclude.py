"""From verdicts to a criterion; several leads; the ladder of levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.criteria.rules import (
    LADDER,
    TRANSITIONS,
    Confidence,
    Level,
    Outcome,
    Reason,
    SetState,
    Standing,
    Verdict,
    judge_criterion,
    next_level,
    weaker,
)


def verdict(outcome: Outcome, mark: Confidence = Confidence.FOUND, is_near=False) -> Verdict:
    return Verdict(outcome, "Đạt", Reason.of("passed"), mark, is_near)


VERDICTS = st.lists(st.sampled_from(list(Outcome)).map(verdict), max_size=6)
MET, NOT, PERSON, NONE, NA = (
    Outcome.MET, Outcome.NOT_MET, Outcome.PERSON_DECIDES, Outcome.NO_DATA, Outcome.NOT_APPLICABLE,
)  # fmt: skip


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([MET, MET], MET),
        ([MET, NA], MET),
        ([NA, NA], NA),
        ([], PERSON),
        ([MET, PERSON], PERSON),
        ([MET, PERSON, NONE], NONE),
        ([NONE, NOT, PERSON], NOT),
    ],
)
def test_a_criterion_is_met_only_if_all_its_indicators_are(outcomes, expected):
    assert judge_criterion([verdict(outcome) for outcome in outcomes]).outcome is expected


def test_a_criterion_not_known_in_full_is_never_proposed_as_met():
    assert judge_criterion([verdict(MET)], is_complete=False).outcome is PERSON
    assert judge_criterion([verdict(NOT)], is_complete=False).outcome is NOT
    assert judge_criterion([verdict(NA)], is_complete=False).outcome is PERSON


def test_a_proposal_carries_the_weakest_mark_and_the_warning():
    proposal = judge_criterion(
        [verdict(MET), verdict(MET, Confidence.RECALLED, is_near=True), verdict(NA)]
    )
    assert (proposal.mark, proposal.is_near) == (Confidence.RECALLED, True)
    assert (proposal.met, proposal.total) == (2, 2)


@given(VERDICTS, st.booleans())
def test_met_means_that_nothing_else_was_said(verdicts, is_complete):
    if judge_criterion(verdicts, is_complete).outcome is MET:
        assert is_complete
        assert {v.outcome for v in verdicts} <= {MET, NA}


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([Standing.MET, Standing.NOT_MET], Standing.NOT_MET),
        ([Standing.MET, Standing.MET_NOT_SUSTAINABLE], Standing.MET_NOT_SUSTAINABLE),
        ([Standing.MET, None], Standing.NO_DATA),
        ([None, Standing.NOT_MET], Standing.NOT_MET),
        ([Standing.NOT_APPLICABLE, Standing.MET], Standing.MET),
        ([Standing.NOT_APPLICABLE], Standing.NOT_APPLICABLE),
        ([], Standing.NO_DATA),
    ],
)
def test_of_several_leads_the_weaker_counts(parts, expected):
    assert weaker(parts) is expected


@given(st.lists(st.sampled_from([*Standing, None]), min_size=1), st.sampled_from([*Standing, None]))
def test_one_more_lead_never_makes_a_criterion_stronger(parts, more):
    order = [Standing.NOT_MET, Standing.NO_DATA, Standing.MET_NOT_SUSTAINABLE, Standing.MET]
    before = weaker(parts)
    if before is not Standing.NOT_APPLICABLE:
        assert order.index(weaker([*parts, more])) <= order.index(before)


def test_the_ladder_is_climbed_step_by_step():
    assert [next_level(held) for held in (None, *LADDER)] == [*LADDER, None]
    assert next_level(Level.MODEL_HAMLET) is None


def test_a_set_never_becomes_a_draft_again():
    assert all(SetState.DRAFT not in later for later in TRANSITIONS.values())
    assert set(TRANSITIONS) == set(SetState)
