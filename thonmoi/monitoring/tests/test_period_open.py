"""The office opens a period for its communes."""

from datetime import date

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.actions.periods import open_period
from thonmoi.monitoring.models import Period


def open_(code="2025-X07", by="vpdp", due=None):
    return open_period(universe.unit("694"), by=universe.actor(by), code=code, due=due)


def test_works(as_):
    response = as_("vpdp").post(reverse("period-open"), {"code": "2025-Q3", "due": "30/9/2025"})
    assert response.status_code == 302
    made = Period.objects.get(code="2025-Q3")
    assert (made.starts, made.last_day) == (date(2025, 7, 1), date(2025, 9, 30))
    assert "Quý III" in as_("vpdp").get(reverse("period-open")).content.decode()


def test_logged():
    made = open_()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("period.open", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        open_period(universe.unit("690"), by=universe.actor("vpdp"), code="2025-Q1")


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        open_(by="lanh-dao")
    assert as_("lanh-dao").get(reverse("period-open")).status_code == 403


def test_twice_conflicts(as_):
    open_("2025-Q3")
    with pytest.raises(Conflict):
        open_("2025-Q3")


@pytest.mark.parametrize("code", ["", "2025", "2025-Q5", "quý 2", "2025-Q2; DROP"])
def test_bad_input_gets_a_sentence(as_, code):
    assert as_("vpdp").post(reverse("period-open"), {"code": code}).status_code == 422


def test_due_before_the_period_is_refused():
    with pytest.raises(Invalid):
        open_("2025-Q3", due=date(2025, 1, 1))
