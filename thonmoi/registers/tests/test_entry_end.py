"""A thing of a register ends."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.registers import actions, queries
from thonmoi.registers.models import Entry
from thonmoi.registers.rules import Register, State, may_end
from thonmoi.registers.tests import world

GIVEN = {"state": State.DISSOLVED, "on": date(2025, 6, 1), "reason": "Giải thể tự nguyện"}


def row() -> Entry:
    return queries.entry_row(world.office(), world.enter().pk)


def end(entry, by=None, **changes):
    values = GIVEN | changes
    return actions.end_entry(entry, by=by or world.officer(), version=entry.version, **values)


def test_works(as_):
    entry = row()
    form = {"version": 1, "state": "dissolved", "on": "1/6/2025", "reason": "Giải thể"}
    response = as_(world.OFFICER).post(f"/registers/entries/{entry.pk}/end/", form)
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "đã giải thể" in page
    assert "Giải thể" in page
    entry.refresh_from_db()
    assert (entry.state, entry.ended_on, entry.identity) == ("dissolved", date(2025, 6, 1), None)


def test_logged():
    end(row())
    assert Event.objects.latest("seq").action == "entry.end"


def test_who_may():
    entry = row()
    with pytest.raises(NotFound):
        end(entry, by=universe.actor(world.OTHER))
    with pytest.raises(Denied):
        end(entry, by=universe.actor(world.FRONT))


def test_twice_conflicts():
    entry = end(row())
    with pytest.raises(Conflict):
        end(entry)
    assert end(entry, state=State.MISTAKEN).state == State.MISTAKEN


def test_second_writer_is_told():
    entry = row()
    with pytest.raises(Conflict):
        actions.end_entry(entry, by=world.officer(), version=7, **GIVEN)


@pytest.mark.parametrize(
    "changes",
    [{"reason": " "}, {"on": date(2025, 7, 1)}, {"on": date(2025, 1, 1)}],
)
def test_bad_input_leaves_nothing(changes):
    entry = row()
    with pytest.raises(Invalid):
        end(entry, **changes)
    assert Entry.objects.get(pk=entry.pk).state == "active"


def test_ends_are_those_of_the_register():
    assert may_end(Register.COOPERATIVE, State.CEASED, State.DISSOLVED)
    assert not may_end(Register.MODEL, State.ACTIVE, State.DISSOLVED)
    assert not may_end(Register.HAMLET, State.RECOGNISED, State.CEASED)
    assert may_end(Register.HAMLET, State.RECOGNISED, State.MISTAKEN)
