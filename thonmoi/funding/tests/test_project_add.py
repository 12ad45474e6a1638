"""A work that no clause asks for is followed too."""

from datetime import date

import pytest

from tests import universe
from thonmoi.funding import actions
from thonmoi.funding.models import Project
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Invalid

FORM = {"commune": world.LOI, "name": "Nâng cấp đường ấp Ân Lợi", "kind": "repair"}


def add(by, **changes):
    facts = world.facts(name="Đường ấp thử", **changes)
    return actions.add_project(universe.unit(world.LOI), by=by, facts=facts)


def test_works(as_):
    form = FORM | {"hamlet": "ân lợi", "budget": "850.000.000", "due": "30/11/2025"}
    response = as_(world.OFFICER).post("/projects/addition/", form)
    row = Project.objects.get()
    assert response.url == f"/projects/{row.pk}/"
    assert (row.site.name, row.budget, row.due) == ("Ân Lợi", 850_000_000, date(2025, 11, 30))
    assert row.work is None
    assert row.investor.code == "ubnd-25342"


def test_who_may_and_logged():
    asked.who_may(add, **asked.OFFICER)
    asked.logged("project.add")


def test_only_in_a_commune():
    with pytest.raises(Invalid):
        actions.add_project(universe.unit("694"), by=world.office(), facts=world.facts())


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", " "), ("hamlet", "Không Có"), ("budget", "-5"), ("due", "31/2/2025")],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    response = as_(world.OFFICER).post("/projects/addition/", FORM | {field: value})
    assert response.status_code == 422
    assert not Project.objects.exists()
