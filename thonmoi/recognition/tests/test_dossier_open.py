"""A dossier begins from the target of a commune."""

import pytest

from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.recognition import actions
from thonmoi.recognition.models import Stage
from thonmoi.recognition.tests import world


def test_s45_it_begins_with_the_first_step_of_the_rule_of_its_day(as_):
    form = {"target": world.target().pk, "on": "1/3/2025"}
    answer = as_(world.OFFICER).post("/dossiers/opening/", form)
    page = as_(world.OFFICER).get(answer.url).content.decode()
    assert "Xã Tân Lợi" in page
    assert Event.objects.latest("seq").action == "dossier.open"
    (row,) = Stage.objects.all()
    assert (row.code, row.began_on, row.due_on) == ("report", world.BEGAN, None)


def test_who_may_and_once():
    with pytest.raises(NotFound):
        world.opened(by=world.OTHER)
    with pytest.raises(Denied):
        world.opened(by=world.LEADER)
    world.opened(by=world.OFFICE)
    with pytest.raises(Conflict):
        world.opened()


def test_nothing_is_guessed_without_a_rule_or_a_set():
    given = {"by": world.who(world.OFFICE), "on": world.BEGAN}
    with pytest.raises(Invalid):
        actions.open_dossier(world.target(), criteria_set=None, procedure=None, **given)
