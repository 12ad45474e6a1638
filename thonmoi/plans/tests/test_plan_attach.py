"""A commune's plan stands under the district's (S-40)."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, NotFound
from thonmoi.plans.actions.attach import attach_plan
from thonmoi.plans.queries.family import family
from thonmoi.plans.tests import world


def attach(plan=None, by=world.OFFICE, parent=None):
    return attach_plan(plan or world.draft(), by=universe.actor(by), parent=parent or world.plan())


def test_works_both_ways():
    made = attach()
    above = family(world.office(), made.pk)
    assert (above.parent.pk, above.children) == (world.plan().pk, ())
    assert [one.pk for one in family(world.office(), world.plan().pk).children] == [made.pk]


def test_logged():
    made = attach()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("plan.attach", str(made.pk))


def test_pages_lead_up_and_down(as_):
    made = attach()
    browser = as_(world.OFFICE)
    down, up = (browser.get(f"/plans/{pk}/").content.decode() for pk in (world.plan().pk, made.pk))
    assert f'href="/plans/{made.pk}/"' in down
    assert f'href="/plans/{world.plan().pk}/"' in up


def test_a_draft_of_a_commune_is_not_shown_to_its_neighbour():
    attach()
    assert family(universe.actor(world.OTHER), world.plan().pk).children == ()


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        attach(by=world.OTHER)


def test_twice_changes_nothing_and_another_parent_conflicts():
    made = attach()
    before = made.version
    assert attach(made).version == before
    with pytest.raises(Conflict):
        attach(made, parent=world.draft(year=2024))


def test_no_plan_stands_under_itself():
    made = attach()
    with pytest.raises(Conflict):
        attach(world.plan(), parent=made)
