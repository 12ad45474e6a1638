"""A member no longer answers for something from a day on."""

from datetime import date

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.steering import actions, queries
from thonmoi.steering.tests import world


def end(row, by=world.OFFICE, on=date(2025, 6, 1), **more):
    return actions.end_remit(row, by=universe.actor(by), on=on, **more)


def test_works():
    row = end(world.remit())
    assert queries.member(universe.actor(world.OFFICE), row.member_id).remits == ()


def test_a_later_day_keeps_it_until_then():
    row = end(world.remit(), on=date(2025, 9, 1))
    assert queries.member(universe.actor(world.OFFICE), row.member_id).remits != ()


def test_it_can_be_assigned_again():
    row = end(world.remit())
    member = queries.member_row(universe.actor(world.OFFICE), row.member_id)
    assert world.assign(member)[0].valid_to is None


def test_logged():
    row = end(world.remit(), note="Phân công lại")
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id, event.note) == (
        "remit.end",
        str(row.pk),
        "Phân công lại",
    )


def test_wrong_role_is_told(as_):
    row = world.remit()
    with pytest.raises(Denied):
        end(row, by=world.LEADER)
    assert as_(world.LEADER).get(reverse("remit-end", args=[row.pk])).status_code == 403


def test_twice_conflicts_and_an_early_end_is_refused():
    row = world.remit()
    with pytest.raises(Invalid):
        end(row, on=date(2025, 1, 1))
    end(row)
    with pytest.raises(Conflict):
        end(row)


@pytest.mark.parametrize("on", ["", "mai", "31/2/2025"])
def test_bad_input_gets_a_sentence(as_, on):
    row = world.remit()
    answer = as_(world.OFFICE).post(reverse("remit-end", args=[row.pk]), {"on": on})
    assert answer.status_code == 422
