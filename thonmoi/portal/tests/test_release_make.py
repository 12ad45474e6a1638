"""The chair releases his commune as of today; nothing later is public before it is released."""

import json
from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.portal import actions, queries
from thonmoi.portal.models import Release
from thonmoi.portal.rules import Kind
from thonmoi.portal.tests import world


def public(kind: Kind = Kind.STANDINGS, code: str = world.LOI):
    return queries.public_place(Actor.PUBLIC, code).get(kind)


def test_works_and_what_changes_later_stays_inside(as_):
    world.concluded()
    assert public() == {}
    page = as_(world.CHAIR).get(f"/releases/{world.LOI}/")
    seen = page.context["form"].initial["seen"]
    form = {"kinds": ["standings"], "seen": seen}
    assert as_(world.CHAIR).post(f"/releases/{world.LOI}/", form).status_code == 302
    event = Event.objects.latest("seq")
    assert (event.action, "Giáo dục" in event.changes) == ("release.make", False)
    first = public()
    assert (first["met"], first["not_met"]) == (1, 0)
    world.concluded(Standing.NOT_MET, reason="Trường chưa đạt mức độ 2")
    assert public() == first
    assert "Trường chưa đạt" not in as_("").get(f"/public/{world.LOI}/").content.decode()
    stale = as_(world.CHAIR).post(f"/releases/{world.LOI}/", form)
    assert stale.status_code == 409
    world.release()
    assert (public()["met"], public()["not_met"]) == (0, 1)
    assert Release.objects.filter(kind=Kind.STANDINGS, withdrawn_on=None).count() == 1


def test_who_may():
    for wrong in (world.OFFICER, world.OFFICE, world.LEADER):
        with pytest.raises(Denied):
            world.release(world.LOI, wrong, Kind.STANDINGS)
    with pytest.raises(NotFound):
        world.release(world.LOI, world.OTHER, Kind.STANDINGS)
    for right in (world.OFFICE, world.LEADER):
        world.release(world.DISTRICT, right)
    assert public(Kind.OVERVIEW, world.DISTRICT)["communes"] == 12


def test_nothing_chosen_or_of_another_level():
    unit, by = universe.unit(world.LOI), universe.actor(world.CHAIR)
    for facts in ({}, {Kind.OVERVIEW: {}}):
        with pytest.raises(Invalid):
            actions.make_release(unit, by=by, facts=facts)


def test_what_only_the_plan_says_is_no_data():
    world.release()
    found = public()
    assert {one["state"] for one in found["criteria"]} == {"no_data"}
    assert (found["met"], found["title"]) == (0, "")
    row = Release.objects.get(kind=Kind.STANDINGS)
    assert row.on == date(2025, 6, 17)
    assert json.loads(row.facts) == found
