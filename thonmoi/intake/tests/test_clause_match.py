"""Matching a clause by hand: it stands, the others are matched around it."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.intake import actions, queries
from thonmoi.intake.models import ClauseMatch
from thonmoi.intake.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def match(made, path="IV.1.-2", old="IV.1.-9", by=world.OFFICE):
    return actions.match_clause(made, by=universe.actor(by), path=path, old_path=old)


def held(made) -> dict[str, str]:
    rows = ClauseMatch.objects.filter(proposal=made)
    return dict(rows.values_list("path", "old_path"))


def test_works_and_the_row_goes_on():
    made = match(world.revision())
    assert held(made)["IV.1.-2"] == "IV.1.-9"
    plan = world.accept(made)
    from thonmoi.plans.models import Task

    assert not Task.objects.filter(clause__plan=made.revises).exists()
    assert Task.objects.filter(clause__plan=plan, clause__path="IV.1.-2", parent=None).exists()


def test_a_clause_is_called_new():
    made = match(world.revision(), "IV.1.-5", "")
    row = ClauseMatch.objects.get(proposal=made, path="IV.1.-5")
    assert (row.old_path, row.is_by_hand, row.is_sure) == ("", True, True)


def test_one_clause_of_the_plan_is_in_one_match():
    made = match(world.revision(), "IV.1.-2", "IV.1.-4")
    found = held(made)
    assert found["IV.1.-2"] == "IV.1.-4" != found["IV.1.-5"]
    made = match(made, "IV.1.-5", "IV.1.-4")
    assert held(made)["IV.1.-5"] == "IV.1.-4" != held(made)["IV.1.-2"]


def test_the_page_offers_what_is_like_it(as_):
    made = world.revision()
    address = f"/proposals/{made.pk}/matches/IV.1.-5/"
    page = as_(world.OFFICE).get(address).content.decode()
    assert "IV.1.-4:" in page and "đây là điểm mới" in page
    answer = as_(world.OFFICE).post(address, {"old_path": "new"})
    assert answer.url.endswith(f"/proposals/{made.pk}/changes/#n-IV.1.-5")
    assert as_(world.OFFICE).post(address, {"old_path": "X.1"}).status_code == 422


def test_logged():
    made = match(world.revision())
    assert Event.objects.filter(action="clause.match", target_id=str(made.pk)).exists()


def test_stranger_finds_nothing(as_):
    made = world.revision()
    with pytest.raises((NotFound, Denied)):
        match(made, by="can-bo-tan-hiep")
    assert as_(world.OFFICE).get(f"/proposals/{made.pk}/matches/IX.9/").status_code == 404


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        match(world.revision(), by=world.LEADER)


def test_a_decided_proposal_conflicts():
    made = world.revision()
    world.accept(made)
    with pytest.raises(Conflict):
        match(made)


def test_twice_changes_nothing():
    made = match(world.revision())
    before = held(made)
    match(made)
    assert held(made) == before


def test_what_is_not_there_is_refused():
    made = world.revision()
    before = held(made)
    for path, old in (("IX", "I"), ("I", "IX")):
        with pytest.raises(Invalid):
            match(made, path, old)
    assert held(made) == before
    assert queries.matching(world.office(), world.propose().pk, "I") is None
