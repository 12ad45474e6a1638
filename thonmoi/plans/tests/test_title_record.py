"""Titles: by a decision; one known from the plan alone is confirmed by it."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.rules.words import Level
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.models import Title
from thonmoi.plans.tests import world

FIVE = ("25339", "25349", "25348", "25327", "25345")
DAY = date(2023, 5, 4)


def record(code="25339", by=world.OFFICE, day=DAY, document=None):
    return actions.record_title(
        universe.unit(code),
        by=universe.actor(by),
        level=Level.NEW_RURAL,
        recognised_on=day,
        document=document or world.paper(),
    )


def test_the_five_of_the_plan_are_unconfirmed():
    """Decision 11: IV.4 is their source, nothing beyond is known."""
    found = queries.titles(world.office(), [universe.path(code) for code in FIVE])
    assert len(found) == 5
    assert {(one.level, one.clause, one.is_confirmed) for one in found} == {("ntm", "IV.4", False)}


def test_a_decision_confirms_a_title_of_the_plan():
    made = record()
    (found,) = queries.titles(world.office(), [universe.path("25339")])
    assert (found.pk, found.is_confirmed, found.recognised_on) == (made.pk, True, DAY)
    assert Title.objects.get(pk=made.pk).clause.path == "IV.4"


def test_a_new_title_stands_by_its_decision():
    record("25330")
    (found,) = queries.titles(world.office(), [universe.path("25330")])
    assert (found.is_confirmed, found.clause) == (True, "")


def test_logged():
    made = record()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("title.record", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        record(by=world.OFFICER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        record(by=world.LEADER)


def test_twice_conflicts():
    made = record()
    with pytest.raises(Conflict):
        record(document=made.document)


def test_a_day_to_come_is_refused(as_):
    with pytest.raises(Invalid):
        record(day=date(2025, 12, 1))
    sent = {
        "unit": universe.path("25330"),
        "level": "ntm",
        "recognised_on": "32/1/2025",
        "number": "2273/QĐ-UBND",
    }
    assert as_(world.OFFICE).post("/levels/titles/registration/", sent).status_code == 422
