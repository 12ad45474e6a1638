"""Finance and office advise the district, each as itself."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.registration import actions, queries
from thonmoi.registration.rules import Adviser
from thonmoi.registration.tests import world


def advise(by, row=None, adviser=Adviser.FINANCE, text="Cân đối được từ nguồn trung ương"):
    return actions.give_advice(row or world.appraised(), by=by, adviser=adviser, text=text)


def test_works_and_the_last_word_counts(as_):
    row = world.appraised()
    for text in ("Chưa cân đối", "Cân đối được"):
        form = {"adviser": "finance", "text": text}
        as_(world.FINANCE).post(f"/registrations/{row.pk}/advice/", form)
    world.logged("advice.give")
    (one,) = queries.advices(universe.EVERYTHING, row.pk)
    assert one.text == "Cân đối được"


def test_who_may_when_and_as_whom():
    finance = universe.actor(world.FINANCE)
    row = world.appraised()
    world.who_may(lambda by: advise(by, row), right=finance, wrong=universe.actor(world.DIVISION))
    with pytest.raises(Denied):
        advise(finance, row, Adviser.OFFICE)
    with pytest.raises(Invalid):
        advise(finance, row, text=" ")
    with pytest.raises(Conflict):
        advise(finance, world.opened())
