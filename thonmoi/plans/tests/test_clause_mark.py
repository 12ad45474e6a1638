"""Sorting a clause: it only tells, or it does not."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.models import Clause
from thonmoi.plans.rules import ClauseStanding
from thonmoi.plans.tests import trace, world


def mark(clause, is_narrative, by=world.OFFICE):
    return actions.mark_clause(clause, by=universe.actor(by), is_narrative=is_narrative)


def test_works():
    before = queries.coverage(world.office(), queries.clauses(world.office(), world.plan().pk))
    mark(world.clause("V.p1"), False)
    assert trace.clause("V.p1").standing is ClauseStanding.SILENT
    after = queries.coverage(world.office(), queries.clauses(world.office(), world.plan().pk))
    assert (before.silent, after.silent) == (0, 1)
    mark(world.clause("V.p1"), True)
    assert trace.clause("V.p1").standing is ClauseStanding.NARRATIVE


def test_what_binds_stays_bound():
    mark(world.clause("IV.1.-3"), True)
    assert trace.clause("IV.1.-3").standing is ClauseStanding.BOUND


def test_logged():
    mark(world.clause("V.p1"), False)
    event = Event.objects.latest("seq")
    assert (event.action, event.label) == ("clause.mark", "V.p1")
    assert '"is_narrative":[true,false]' in event.changes


def test_twice_changes_nothing():
    mark(world.clause("V.p1"), True)
    assert Event.objects.latest("seq").changes == "{}"


def test_stranger_finds_nothing():
    draft = world.draft()
    with pytest.raises(NotFound):
        mark(Clause.objects.get(plan=draft, path="I.3"), True, by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        mark(world.clause("V.p1"), False, by=world.LEADER)


def test_the_page_offers_it_to_the_office_alone(as_):
    address = f"/plans/{world.plan().pk}/"
    mark_address = f"/clauses/{world.clause('V.p1').pk}/standing/"
    assert mark_address in as_(world.OFFICE).get(address).content.decode()
    assert mark_address not in as_(world.LEADER).get(address).content.decode()
