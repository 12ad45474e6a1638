"""Works of a plan are followed, each once."""

import pytest

from tests import universe
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Project
from thonmoi.funding.rules import Kind
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.plans.models import Work


def open_(by, code=world.LOI, rows=None):
    rows = world.works(code)[:1] if rows is None else rows
    return actions.open_project(universe.unit(code), by=by, works=rows)


def test_all_works_of_the_district_at_once(as_):
    page = as_(world.OFFICE).get("/projects/opening/").content.decode()
    assert "Xây mới 01 nhà văn hóa ấp, Ấp Ân Lợi (IV.2.1.c.-3)" in page
    keys = [one.pk for one in queries.unfollowed(world.office())]
    response = as_(world.OFFICE).post("/projects/opening/", {"works": keys})
    assert response.url == "/works/"
    assert Project.objects.count() == len(keys) == Work.objects.filter(same_as=None).count()
    assert queries.unfollowed(world.office()) == []
    row = Project.objects.get(site__name="Sóc Trào B")
    assert (row.kind, row.investor.code, row.quantity) == (Kind.REPAIR, "ubnd-25342", 1)


def test_a_commune_follows_its_own(as_):
    key = world.works()[0].pk
    assert as_(world.OFFICER).post("/projects/opening/", {"works": [key]}).status_code == 302
    other = world.works(world.HIEP)[0].pk
    assert as_(world.OFFICER).post("/projects/opening/", {"works": [other]}).status_code == 422
    assert Project.objects.count() == 1


def test_who_may_and_logged():
    asked.who_may(open_, **asked.OFFICER)
    asked.logged("project.open")


def test_twice_and_what_is_named_again_conflict():
    open_(world.office())
    with pytest.raises(Conflict):
        open_(world.office())
    with pytest.raises(Conflict):
        open_(world.office(), rows=[Work.objects.get(same_as__isnull=False)])


def test_a_work_of_another_commune_is_refused():
    with pytest.raises(Invalid):
        open_(world.office(), rows=world.works(world.HIEP))
    assert not Project.objects.exists()
