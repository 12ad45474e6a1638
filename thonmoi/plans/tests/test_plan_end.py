"""A plan ends on a day; what it holds stays."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.rules import PlanState
from thonmoi.plans.tests import world

DAY = date(2025, 6, 1)


def end(plan=None, by=world.OFFICE, version=None, day=DAY):
    plan = plan or world.plan()
    return actions.end_plan(
        plan, by=universe.actor(by), version=version or plan.version, on=day, note="Thay"
    )


def test_works_and_nothing_is_in_force():
    assert end().state == PlanState.ENDED
    assert queries.plan_in_force(world.office(), universe.path("25342")) is None
    assert queries.clauses(world.office(), world.plan().pk)


def test_logged():
    end()
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("plan.end", "Thay")


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        end(world.draft(), by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        end(by=world.OFFICER)


def test_a_draft_or_ended_plan_does_not_end():
    with pytest.raises(Conflict):
        end(world.draft())
    plan = end()
    with pytest.raises(Conflict):
        end(plan)


def test_second_writer_is_told():
    with pytest.raises(Conflict):
        end(version=99)


def test_before_its_first_day_is_refused():
    with pytest.raises(Invalid):
        end(day=date(2025, 1, 1))
