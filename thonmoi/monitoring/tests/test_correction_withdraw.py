"""A correction is given up before it was sent: the confirmed value stands again."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.actions.corrections import withdraw_correction
from thonmoi.monitoring.actions.extensions import end_extension
from thonmoi.monitoring.models import Extension
from thonmoi.monitoring.tests import test_reading_correct as correcting
from thonmoi.monitoring.tests import world


def corrected():
    cell = correcting.correctable()
    correcting.correct(cell)
    return correcting.fresh(cell)


def withdraw(cell, by=world.OFFICER):
    rule = world.row().indicator.rule
    return withdraw_correction(cell, by=universe.actor(by), rule=rule)


def test_works(as_):
    cell = corrected()
    as_(world.OFFICER).post(reverse("correction-withdraw", args=[cell.pk]))
    now = correcting.fresh(cell)
    assert (now.state, now.value, now.typed) == ("confirmed", "97.74", "97,74")
    assert now.correction_reason == ""


def test_logged():
    withdraw(corrected())
    assert Event.objects.latest("seq").action == "correction.withdraw"


def test_after_the_extension_has_ended_it_still_can_be_given_up():
    cell = corrected()
    end_extension(Extension.objects.get(), by=universe.actor(world.OFFICE))
    assert withdraw(cell).state == "confirmed"


def test_what_was_sent_goes_its_way():
    cell = corrected()
    world.send()
    with pytest.raises(Conflict):
        withdraw(correcting.fresh(cell))


def test_twice_conflicts():
    cell = corrected()
    withdraw(cell)
    with pytest.raises(Conflict):
        withdraw(correcting.fresh(cell))


def test_a_value_never_confirmed_has_none():
    with pytest.raises(Conflict):
        withdraw(world.charged(world.type_in()).cell)


def test_stranger_finds_nothing():
    cell = corrected()
    with pytest.raises(NotFound):
        withdraw(cell, by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        withdraw(corrected(), by=world.CHAIR)
