"""What a register says of a thing is corrected."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.registers import actions, queries
from thonmoi.registers.models import Entry
from thonmoi.registers.rules import State
from thonmoi.registers.tests import world

FORM = {"name": "HTX mới", "kind": "cooperative", "state": "active", "members": "12"}


def row(pk=None) -> Entry:
    return queries.entry_row(world.office(), pk or world.enter().pk)


def correct(entry, by=None, version=None, **changes):
    return actions.correct_entry(
        entry,
        by=by or world.officer(),
        version=version or entry.version,
        facts=world.facts(**changes),
    )


def test_works(as_):
    entry = world.enter()
    address = f"/registers/entries/{entry.pk}/correction/"
    response = as_(world.OFFICER).post(address, {**FORM, "version": 1})
    assert response.url == f"/registers/entries/{entry.pk}/"
    entry.refresh_from_db()
    assert (entry.name, entry.members, entry.version) == ("HTX mới", 12, 2)


def test_logged():
    correct(row(), name="HTX mới")
    event = Event.objects.latest("seq")
    assert event.action == "entry.correct"
    assert "HTX mới" in event.changes


def test_who_may():
    entry = row()
    with pytest.raises(NotFound):
        correct(entry, by=universe.actor(world.OTHER))
    with pytest.raises(Denied):
        correct(entry, by=universe.actor(world.LEADER))


def test_second_writer_is_told(as_):
    entry = world.enter()
    correct(row(entry.pk), name="HTX mới")
    response = as_(world.OFFICER).post(
        f"/registers/entries/{entry.pk}/correction/", {**FORM, "version": 1}
    )
    assert response.status_code == 409
    assert "Sổ hiện ghi" in response.content.decode()


def test_another_of_the_name_conflicts():
    world.enter(name="HTX mới")
    with pytest.raises(Conflict):
        correct(row(), name="HTX mới")


def test_what_ceased_may_go_on_again():
    entry = row()
    values = {"state": State.CEASED, "on": entry.since, "reason": "Ngừng"}
    actions.end_entry(entry, by=world.officer(), version=1, **values)
    correct(entry, state=State.ACTIVE)
    entry.refresh_from_db()
    assert (entry.state, entry.ended_on, entry.end_reason) == ("active", None, "")


def test_states_follow_the_rules():
    with pytest.raises(Invalid):
        correct(row(), state=State.DISSOLVED)


def test_what_was_entered_by_mistake_stays_so():
    entry = row()
    values = {"state": State.MISTAKEN, "on": entry.since, "reason": "Nhầm xã"}
    actions.end_entry(entry, by=world.officer(), version=1, **values)
    with pytest.raises(Conflict):
        correct(entry)


def test_bad_input_leaves_nothing(as_):
    entry = world.enter()
    address = f"/registers/entries/{entry.pk}/correction/"
    response = as_(world.OFFICER).post(address, {**FORM, "version": 1, "women": "13"})
    assert response.status_code == 422
    entry.refresh_from_db()
    assert entry.version == 1
