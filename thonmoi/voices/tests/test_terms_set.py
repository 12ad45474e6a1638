"""The office says in how many days feedback is answered, how long a contact is kept."""

import pytest

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.voices import actions, queries
from thonmoi.voices.tests import world


def test_works_and_shows_outside(as_):
    form = {"place": "694", "answer_days": "10", "answer_kind": "working", "contact_days": "60"}
    form["channel"] = "Thanh tra huyện"
    assert as_(world.OFFICE).post("/feedback/terms/", form).status_code == 302
    world.logged("terms.set")
    found = queries.terms(Actor.PUBLIC, universe.path(world.LOI))
    assert (found.answer_days, found.answer_kind, found.contact_days) == (10, "working", 60)
    assert "10 ngày làm việc" in as_("").get(f"/public/{world.LOI}/feedback/").content.decode()
    page = as_("").get(f"/public/{world.LOI}/denunciations/").content.decode()
    assert "Thanh tra huyện" in page
    as_(world.OFFICE).post("/feedback/terms/", form | {"answer_days": ""})
    assert queries.terms(Actor.PUBLIC, universe.path(world.LOI)).answer_days is None


def test_who_may_and_bad_input(as_):
    values = {"answer_days": 1, "contact_days": 1, "channel": "", "basis": ""}
    with pytest.raises(Denied):
        actions.set_terms(universe.unit(world.LOI), by=universe.actor(world.OFFICER), **values)
    with pytest.raises(NotFound):
        actions.set_terms(universe.unit("694"), by=Actor.PUBLIC, **values)
    for days in ("0", "9999", "x"):
        answer = as_(world.OFFICE).post("/feedback/terms/", {"place": "694", "answer_days": days})
        assert answer.status_code == 422
    assert queries.terms(Actor.PUBLIC, universe.PATH) is None
