"""Mending the outline: the file is read again, decisions stay with what is found again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.intake import queries
from thonmoi.intake.entry import mend
from thonmoi.intake.models import ProposalItem
from thonmoi.intake.reader import read_text
from thonmoi.intake.rules import ItemState
from thonmoi.intake.rules.outlining import Mend, Step, shifted
from thonmoi.intake.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def clauses(made) -> dict[str, dict]:
    found = queries.proposal(world.office(), made.pk).reading["clauses"]
    return {one["path"]: one for one in found}


def do(made, path, step, label="", by=world.OFFICE, version=None):
    line = clauses(made)[path]["line"]
    mend(universe.actor(by), made, Mend(line, step, label), version or made.version)
    return made


def test_a_line_joins_the_one_above():
    made = world.propose()
    above, line = clauses(made)["IV.1.-1"]["text"], clauses(made)["IV.1.-2"]["text"]
    do(made, "IV.1.-2", Step.JOIN)
    assert clauses(made)["IV.1.-1"]["text"] == f"{above} - {line}"


def test_a_label_is_another_one():
    made = do(world.propose(), "IV.1.-2", Step.LABEL, "2.")
    assert clauses(made)["IV.2"]["text"].startswith("Đẩy nhanh tiến độ")


def test_a_line_moves_in_and_out_with_what_stands_under_it():
    made = world.propose()
    before = len(clauses(made))
    under = sum(path.startswith("IV.2.1.") for path in clauses(made))
    do(made, "IV.2.1", Step.HIGHER)
    made.refresh_from_db()
    found = clauses(made)
    assert len(found) == before
    assert "IV.2.1" not in found and under > 3
    path = next(p for p, one in found.items() if one["line"] and p.startswith("IV.1~"))
    assert sum(p.startswith(f"{path}.") for p in found) >= under
    do(made, path, Step.DEEPER)
    assert len(clauses(made)) == before


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 92), st.sampled_from(list(Step)[2:])), max_size=6))
def test_no_clause_is_lost_and_no_path_twice(steps):
    found = list(read_text(world.text()).clauses)
    words = [one.whole for one in found]
    for at, step in steps:
        found = shifted(found, Mend(found[at % len(found)].line, step))
    assert [one.whole for one in found] == words
    paths = [one.path for one in found]
    assert len(set(paths)) == len(paths)
    assert {one.parent for one in found if one.parent} <= {"Z", *paths}


def test_decisions_stay_with_what_is_found_again():
    made = world.propose()
    row = world.item(made, "target", "IV.1.-4")
    world.decide(made, row, ItemState.EDITED, value=71)
    do(made, "IV.1.-2", Step.JOIN)
    again = world.item(made, "target", "IV.1.-3", "lao động")
    assert (again.state, again.value) == (ItemState.EDITED, 71)
    orders = list(ProposalItem.objects.filter(proposal=made).values_list("order", flat=True))
    assert len(set(orders)) == len(orders)
    assert world.accept(made).pk


def test_the_page_mends(as_):
    made = world.propose()
    line = clauses(made)["IV.1.-2"]["line"]
    address = f"/proposals/{made.pk}/outline/{line}/"
    office = as_(world.OFFICE)
    assert f'href="{address}"' in office.get(f"/proposals/{made.pk}/").content.decode()
    assert "Đẩy nhanh tiến độ" in office.get(address).content.decode()
    answer = office.post(address, {"version": made.version, "step": "join", "label": ""})
    assert answer.status_code == 302
    assert office.get(f"/proposals/{made.pk}/outline/99999/").status_code == 404


def test_a_revision_is_matched_anew():
    made = world.revision()
    do(made, "IV.1.-2", Step.JOIN)
    assert queries.changes(world.office(), made.pk).counts["added"] == 0


def test_logged():
    made = do(world.propose(), "IV.1.-2", Step.JOIN)
    assert Event.objects.filter(action="outline.mend", target_id=str(made.pk)).exists()


def test_stranger_finds_nothing():
    with pytest.raises((NotFound, Denied)):
        do(world.propose(), "IV.1.-2", Step.JOIN, by="can-bo-tan-hiep")


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        do(world.propose(), "IV.1.-2", Step.JOIN, by=world.LEADER)


def test_a_decided_proposal_or_a_second_writer_conflicts():
    with pytest.raises(Conflict):
        do(world.accepted(), "IV.1.-2", Step.JOIN)
    with pytest.raises(Conflict):
        do(world.propose(), "IV.1.-2", Step.JOIN, version=99)


def test_a_long_label_is_refused_and_leaves_nothing():
    made = world.propose()
    before = clauses(made)
    with pytest.raises(Invalid):
        do(made, "IV.1.-2", Step.LABEL, "x" * 21)
    assert clauses(made) == before
