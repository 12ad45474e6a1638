"""Once published everybody reads the result, and recognition asks for it; before, the Front."""

from datetime import date
from decimal import Decimal

import pytest

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid, NotFound
from thonmoi.procedures import actions as procedures
from thonmoi.procedures import surveyed
from thonmoi.procedures.models import Number
from thonmoi.procedures.tests.world import AREA
from thonmoi.surveys import actions, queries
from thonmoi.surveys.tests import world


def publish(by, row=None, until=date(2025, 6, 27)):
    row = row or world.closed()
    given = {"report_paper": "05/BC", "posted_until": until}
    return actions.publish_survey(row, by=by, version=row.version, **given)


def test_who_reads_before_and_after(as_):
    row = world.closed()
    for username in (world.OFFICE, world.OFFICER, world.LEADER, world.ADMIN):
        with pytest.raises(NotFound):
            queries.result(universe.actor(username), row.pk)
        assert as_(username).get(f"/surveys/{row.pk}/").status_code == 404
    with pytest.raises(NotFound):
        queries.opinion(Actor.PUBLIC, row.pk)
    assert queries.results(Actor.PUBLIC) == []
    row = world.published(row)
    world.logged("survey.publish")
    assert "75%" in as_("").get(f"/surveys/open/{row.pk}/").content.decode()
    page = as_(world.OFFICE).get(f"/surveys/{row.pk}/").content.decode()
    assert "87,5%" in page and "Kiến nghị" not in page
    assert queries.hamlets(universe.actor(world.OFFICE), row.pk) == []


def test_the_threshold_is_data_and_unknown_until_confirmed():
    row = world.published()
    (told,) = queries.results(Actor.PUBLIC, universe.path(world.LOI), level="nang-cao")
    assert (told.rate, told.issued, told.valid) == (Decimal("87.50"), 10, 8)
    assert told.threshold.rate is None and told.threshold.is_reached is None
    assert (told.coverage, told.lowest) == (Decimal("45.00"), Decimal("75.00"))
    number = Number.objects.get(procedure__kind="survey", of="satisfaction")
    given = {"value": Decimal(90), "day_kind": "", "paper": "12/HD", "on": date(2025, 6, 1)}
    procedures.confirm_number(AREA, by=universe.actor(world.OFFICE), number=number, **given)
    (told,) = queries.results(Actor.PUBLIC)
    assert (told.threshold.rate, told.threshold.is_reached) == (90, False)
    assert told.threshold.is_confirmed and told.published_on == row.published_on
    found = surveyed.result_of(universe.actor(world.OFFICE), row.unit_path, "nang-cao", 2025)
    assert (found.rate, found.valid, found.is_met) == (Decimal("87.50"), 8, False)
    assert surveyed.result_of(universe.actor(world.OFFICE), row.unit_path, "ntm", 2025) is None


def test_who_publishes_and_when(as_):
    row = world.closed()
    world.only_the_front(lambda by: publish(by, row))
    with pytest.raises(Conflict):
        publish(world.front(), world.opened())
    with pytest.raises(Invalid):
        publish(world.front(), until=date(2025, 6, 1))
    page = as_(world.FRONT).get(f"/surveys/{world.closed().pk}/publication/").content.decode()
    assert 'value="27/06/2025"' in page


def test_what_only_rounding_brings_to_the_rate_does_not_reach_it():
    row = world.opened()
    facts = world.minutes(issued=2009, returned=2009, valid=2009, invalid=0)
    counts = {1: [2009, 0, 0], 2: [1808, 201, 0]}
    world.tallied(world.hamlet(row, 2), facts=facts, counts=counts)
    world.published(world.closed(row))
    number = Number.objects.get(procedure__kind="survey", of="satisfaction")
    given = {"value": Decimal(90), "day_kind": "", "paper": "12/HD", "on": date(2025, 6, 1)}
    procedures.confirm_number(AREA, by=universe.actor(world.OFFICE), number=number, **given)
    found = surveyed.result_of(universe.actor(world.OFFICE), row.unit_path, "nang-cao", 2025)
    assert found.is_met is False and found.rate < 90
