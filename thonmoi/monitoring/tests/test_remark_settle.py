"""A flag is taken off; what was asked from above is settled above."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.actions.remarks import settle_remark
from thonmoi.monitoring.models import Remark
from thonmoi.monitoring.tests import test_remark_make as making
from thonmoi.monitoring.tests import world


def settle(remark, by=world.DIVISION):
    return settle_remark(remark, by=universe.actor(by))


def test_works(as_):
    one = making.make()
    as_(world.DIVISION).post(reverse("remark-settle", args=[one.pk]))
    assert not Remark.objects.get().is_open
    assert making.work(world.OFFICER) == []


def test_logged():
    settle(making.make())
    assert Event.objects.latest("seq").action == "remark.settle"


def test_the_commune_does_not_settle_what_was_asked_from_above():
    one = making.make()
    for who in (world.OFFICER, world.CHAIR):
        with pytest.raises(Denied):
            settle(one, who)
    assert Remark.objects.get().is_open


def test_what_the_commune_asked_either_side_settles():
    settle(making.make(world.OFFICER), world.OFFICER)
    one = making.make(world.CHAIR, at=Remark.objects.get().cell)
    settle(one, world.OFFICE)
    assert not Remark.objects.filter(settled_at=None).exists()


def test_twice_conflicts():
    one = making.make()
    settle(one)
    with pytest.raises(Conflict):
        settle(Remark.objects.get())


def test_without_a_flag_nothing_is_settled():
    with pytest.raises(Conflict):
        settle(making.make(is_flagged=False))


def test_stranger_finds_nothing(as_):
    one = making.make()
    with pytest.raises(NotFound):
        settle(one, world.OTHER)
    assert as_(world.OTHER).post(reverse("remark-settle", args=[one.pk])).status_code == 404


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        settle(making.make(), "lanh-dao")
