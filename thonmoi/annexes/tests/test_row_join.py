"""Joining a row with the one above."""

import pytest

from tests import universe
from thonmoi.annexes import actions, queries
from thonmoi.annexes.models import ProposalRow
from thonmoi.annexes.tests import world
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def join(row, by=world.OFFICE, version=1):
    return actions.join_row(row, by=universe.actor(by), version=version)


def test_words_and_cells_are_put_together():
    made = world.read_in()
    first, second = world.row(made, "1.1"), world.row(made, "1.2")
    joined = join(second)
    assert joined.pk == first.pk
    assert joined.name == f"{first.name} {second.name}"
    view = queries.row_view(world.office(), made.pk, joined.pk)[1]
    assert view.values[0].text == "≥ 90%\nĐạt" and view.is_doubtful
    assert set(view.lines) >= {int(one) for one in first.lines.split()}
    assert not ProposalRow.objects.filter(pk=second.pk).exists()


def test_logged_with_all_that_it_held():
    row = world.row(world.read_in(), "1.2")
    join(row)
    event = Event.objects.latest("seq")
    assert event.action == "row.join" and row.name in event.changes


def test_nothing_stands_above_the_first():
    made = world.read_in()
    with pytest.raises(Invalid):
        join(world.row(made, "1.1"))
    with pytest.raises(Invalid):
        join(world.row(made, "2", "criterion"))


def test_a_second_writer_is_told():
    row = world.row(world.read_in(), "1.2")
    with pytest.raises(Conflict):
        join(row, version=7)


def test_stranger_finds_nothing_and_wrong_role_is_told():
    row = world.row(world.read_in(), "1.2")
    with pytest.raises((NotFound, Denied)):
        join(row, by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        join(row, by=world.LEADER)
