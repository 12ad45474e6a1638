"""Leaving a row out, and taking it back."""

import pytest

from tests import universe
from thonmoi.annexes import actions
from thonmoi.annexes.tests import world
from thonmoi.audit.models import Event
from thonmoi.criteria import queries as criteria
from thonmoi.kernel.errors import Conflict, Denied, NotFound


def exclude(row, by=world.OFFICE, version=1, **told):
    return actions.exclude_row(row, by=universe.actor(by), version=version, **told)


def test_works_and_the_set_has_it_not():
    made = world.read_in()
    exclude(world.row(made, "2.2"))
    done = world.accept(made)
    found = criteria.criteria_set(universe.EVERYTHING, done.criteria_set.slug)
    assert "2.2" not in [one.code for one in found.indicators]


def test_taken_back():
    row = exclude(world.row(world.read_in()))
    assert exclude(row, version=2, is_excluded=False).state == "read"


def test_a_criterion_with_its_indicators():
    made = world.read_in()
    exclude(world.row(made, "1", "criterion"))
    assert {world.row(made, code).state for code in ("1.1", "1.2")} == {"excluded"}
    assert world.row(made, "2.1").state == "read"


def test_logged():
    row = exclude(world.row(world.read_in()))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("row.exclude", str(row.pk))


def test_a_second_writer_is_told():
    row = world.row(world.read_in())
    exclude(row)
    with pytest.raises(Conflict):
        exclude(world.row(row.proposal), version=1)


def test_a_decided_annex_is_closed():
    made = world.read_in()
    row = world.row(made)
    world.accept(made)
    with pytest.raises(Conflict):
        exclude(world.row(made), version=row.version)


def test_stranger_finds_nothing_and_wrong_role_is_told():
    row = world.row(world.read_in())
    with pytest.raises((NotFound, Denied)):
        exclude(row, by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        exclude(row, by=world.LEADER)
