"""Facts: equal facts, equal text; what changed, what is known."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from thonmoi.criteria.rules import Standing
from thonmoi.reports.facts import CommuneFacts, Facts, Mark, canonical, digest, parse
from thonmoi.reports.tests.samples import FACTS, TAN_LOI

standings = st.sampled_from(list(Standing))
marks = st.lists(standings, min_size=5, max_size=5).map(
    lambda found: tuple(Mark(str(n), one) for n, one in enumerate(found))
)


def commune(*now: Standing, before: tuple[Standing, ...] = ()) -> CommuneFacts:
    both = [tuple(Mark(str(n), one) for n, one in enumerate(rows)) for rows in (now, before)]
    return CommuneFacts("1", "A", "s", marks=both[0], before=both[1])


def test_text_and_back():
    assert parse(canonical(FACTS)) == FACTS
    assert digest(canonical(parse(canonical(FACTS)))) == digest(canonical(FACTS))


def test_any_change_changes_the_hash():
    other = replace(FACTS, communes=(replace(TAN_LOI, name="Tân Lơi"), *FACTS.communes[1:]))
    assert digest(canonical(other)) != digest(canonical(FACTS))


@given(marks, marks)
def test_what_is_gained_and_lost_explains_the_change_of_known_criteria(now, before):
    one = CommuneFacts("1", "A", "s", marks=now, before=before)
    assert not set(one.gained) & set(one.lost)
    known = {Standing.MET, Standing.MET_NOT_SUSTAINABLE, Standing.NOT_MET}
    if all(m.standing in known for m in (*now, *before)):
        assert one.met - one.met_before == len(one.gained) - len(one.lost)


@given(marks)
def test_whole_facts_survive_as_text(now):
    found = replace(FACTS, communes=(CommuneFacts("1", "A", "s", marks=now),))
    assert parse(canonical(found)) == found


def test_becoming_known_is_no_gain():
    one = commune(Standing.MET, Standing.MET, before=(Standing.NO_DATA, Standing.NOT_MET))
    assert one.gained == ("1",)
    assert one.met_before == 0


def test_nothing_known_is_not_zero():
    assert commune(Standing.NO_DATA, Standing.NO_DATA).met is None
    assert commune(Standing.NOT_MET, Standing.NO_DATA).met == 0
    assert commune().met is None


def test_facts_are_frozen_values():
    assert isinstance(hash(FACTS), int)
    assert Facts.__dataclass_params__.frozen
