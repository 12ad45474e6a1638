"""A member's term ends from a day on, and with it whatever he answered for."""

from datetime import date

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.steering import actions, queries
from thonmoi.steering.models import Member, Remit
from thonmoi.steering.tests import world

ON = date(2025, 6, 1)


def end(row, by=world.OFFICE, version=None, on=ON, **more):
    actor = universe.actor(by)
    return actions.end_member(row, by=actor, version=version or row.version, on=on, **more)


def test_works_and_his_remits_end_too():
    row = world.member()
    world.assign(row, criteria=["5"])
    end(row)
    assert queries.members(universe.actor(world.OFFICE), [world.committee().pk]) == []
    assert set(Remit.objects.values_list("valid_to", flat=True)) == {ON}


def test_the_office_may_be_filled_again():
    end(world.member())
    assert world.appoint().valid_to is None


def test_logged():
    row = end(world.member(), note="Nghỉ hưu")
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id, event.note) == ("member.end", str(row.pk), "Nghỉ hưu")


def test_wrong_role_is_told():
    row = world.member()
    for who in (world.OFFICER, world.LEADER):
        with pytest.raises(Denied):
            end(row, by=who)


def test_twice_and_second_writer_are_told(as_):
    row = world.member()
    stale = queries.member_row(universe.actor(world.OFFICE), row.pk)
    end(row)
    for one in (row, stale):
        with pytest.raises(Conflict):
            end(one, version=1)
    answer = as_(world.OFFICE).post(
        reverse("member-end", args=[row.pk]), {"version": 1, "on": "1/6/2025"}
    )
    assert answer.status_code == 409


@pytest.mark.parametrize("wrong", [{"on": ""}, {"on": "1/1/2025"}, {"number": "0/X"}])
def test_bad_input_gets_a_sentence(as_, wrong):
    row = world.member()
    sent = {"version": 1, "on": "1/6/2025"} | wrong
    assert as_(world.OFFICE).post(reverse("member-end", args=[row.pk]), sent).status_code == 422
    assert Member.objects.get().valid_to is None


def test_an_end_before_the_beginning_is_refused():
    with pytest.raises(Invalid):
        end(world.member(), on=date(2025, 2, 1))
