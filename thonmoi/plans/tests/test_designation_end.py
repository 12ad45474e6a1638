"""A target ends by a document, so that nothing is overdue for ever (decision 12)."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions
from thonmoi.plans.tests import trace, world


def end(by=world.OFFICE, on=date(2025, 6, 1)):
    return actions.end_designation(
        world.designation("25361"), by=universe.actor(by), on=on, document=world.paper()
    )


def test_works_and_is_no_longer_overdue():
    trace.settle("target.year", "stands")
    assert trace.designations(trace.HIEP)[0].is_overdue
    end()
    found = trace.designations(trace.HIEP)[0]
    assert (found.ended_on, found.is_overdue) == (date(2025, 6, 1), False)


def test_logged():
    made = end()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("designation.end", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        end(by=world.OFFICER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        end(by=world.OTHER)


def test_twice_conflicts():
    made = end()
    with pytest.raises(Conflict):
        actions.end_designation(made, by=world.office(), on=made.ended_on, document=made.ended_by)


def test_a_day_to_come_is_refused(as_):
    with pytest.raises(Invalid):
        end(on=date(2025, 12, 1))
    address = f"/levels/targets/{world.designation('25361').pk}/end/"
    sent = {"on": "1/6/2025", "number": "9/QĐ-XYZ"}
    assert as_(world.OFFICE).post(address, sent).status_code == 422
