"""The commune agrees to a figure that its owner entered."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.actions.figures import agree_figure
from thonmoi.monitoring.models import Confirmation, Reading
from thonmoi.monitoring.queries import cells
from thonmoi.monitoring.tests import world
from thonmoi.monitoring.tests.test_figure_enter import enter


def offered():
    return cells.cell(universe.actor(world.OFFICE), enter().pk)


def test_works(as_):
    cell = offered()
    as_(world.OFFICER).post(reverse("figure-agree", args=[cell.pk]))
    assert Reading.objects.get(cell=cell).value == "95.6"
    assert Confirmation.objects.get().outcome == "confirmed"


def test_logged():
    agree_figure(offered(), by=universe.actor(world.OFFICER))
    assert Event.objects.latest("seq").action == "figure.agree"


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        agree_figure(offered(), by=universe.actor(world.OTHER))


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        agree_figure(offered(), by=universe.actor("bhxh"))


def test_twice_conflicts():
    cell = offered()
    agree_figure(cell, by=universe.actor(world.OFFICER))
    with pytest.raises(Conflict):
        agree_figure(cell, by=universe.actor(world.OFFICER))
    assert Reading.objects.filter(cell=cell).count() == 1
