"""A work at several hamlets is followed at each and counted once."""

import pytest

from tests import universe
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Project
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.units.models import Unit


def wifi() -> Project:
    (work,) = world.works(world.HIEP, object="wifi công cộng")
    unit = universe.unit(world.HIEP)
    (made,) = actions.open_project(unit, by=world.office(), works=[work])
    return queries.project_row(world.office(), made.pk)


def hamlets(code=world.HIEP) -> list[Unit]:
    rows = Unit.objects.filter(parent=universe.unit(code)).select_related("parent")
    return list(rows.order_by("sort_key"))


def split(row, by=None, sites=None, version=None):
    given = {"version": version or row.version, "sites": sites or hamlets()[:8]}
    return actions.split_project(row, by=by or universe.actor(world.OTHER), **given)


def test_works(as_):
    row = wifi()
    codes = [one.code for one in hamlets()[:8]]
    form = {"version": 1, "sites": codes}
    assert as_(world.OTHER).post(f"/projects/{row.pk}/parts/", form).status_code == 302
    parts = queries.parts(world.office(), row.pk)
    assert [one.quantity for one in parts] == [1] * 8
    assert {one.site_code for one in parts} == set(codes)
    page = as_(world.OTHER).get(f"/projects/{row.pk}/").content.decode()
    assert "tính một lần" in page


def test_counted_once_listed_in_parts():
    row = wifi()
    split(row)
    assert queries.counts(world.office()).works == 1
    assert queries.projects(world.office()).total == 8
    assert queries.projects_at(world.office(), row.commune.path)[0].pk == row.pk


def test_who_may_and_logged():
    row = wifi()
    roles = {"right": world.OTHER, "wrong": world.LEADER, "stranger": world.OFFICER}
    asked.who_may(lambda by: split(row, by), **roles)
    asked.logged("project.split")


def test_twice_begun_and_second_writer_conflict():
    row = wifi()
    with pytest.raises(Conflict):
        split(row, version=9)
    split(row)
    with pytest.raises(Conflict):
        split(world.again(row))
    with pytest.raises(Conflict):
        split(world.reached(), by=world.officer())


def test_one_hamlet_another_commune_or_too_many():
    row = wifi()
    for sites in (hamlets()[:1], hamlets(world.LOI)[:2]):
        with pytest.raises(Invalid):
            split(row, sites=sites)
    one = world.project(world.HIEP)
    with pytest.raises(Invalid):
        split(one, sites=hamlets()[:2])
