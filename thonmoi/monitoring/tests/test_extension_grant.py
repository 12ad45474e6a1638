"""A closed period is opened for one commune until a day."""

from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel import clock
from thonmoi.kernel.access import importer
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.kernel.permissions import Permission
from thonmoi.monitoring.actions.extensions import grant_extension
from thonmoi.monitoring.models import Extension, Period
from thonmoi.monitoring.tests import world
from thonmoi.monitoring.tests.test_period_close import close
from thonmoi.notices import queries as notices

STRANGER = importer("tests", path="vn/70/690/", permissions=frozenset(Permission))


def closed() -> Period:
    """The half year, closed for good."""
    if Period.objects.get(pk=world.period().pk).state == "open":
        close()
        close(final=True)
    return Period.objects.get(code="2025-H1")


def grant(period=None, by=world.OFFICE, *, unit="25342", days=3, reason="Mất điện ba ngày"):
    return grant_extension(
        period or closed(),
        by=universe.actor(by),
        unit=universe.unit(unit),
        until=clock.today() + timedelta(days=days),
        reason=reason,
    )


def test_works(as_):
    period = closed()
    address = reverse("extension-grant", args=[period.pk])
    data = {"unit": "25342", "until": "20/6/2025", "reason": "Mất điện"}
    assert as_(world.OFFICE).post(address, data).status_code == 302
    cell = world.type_in("97")
    assert cell.typed == "97"
    sheet = as_(world.OFFICER).get(reverse("entry", args=["25342", "2025-H1"])).content.decode()
    assert "20/06/2025" in sheet
    shown = unescape(as_(world.OFFICE).get(reverse("period", args=[period.pk])).content.decode())
    assert "mở đến 20/06/2025" in shown


def test_it_stands_in_the_work_of_that_commune_alone():
    grant()
    keys = [one.key for one in notices.due(universe.actor(world.OFFICER))]
    assert any(key.startswith("extension-") for key in keys)
    other = [one.key for one in notices.due(universe.actor("can-bo-tan-hiep"))]
    assert not any(key.startswith("extension-") for key in other)


def test_only_for_that_commune(as_):
    grant()
    shown = as_("can-bo-tan-hiep").get(reverse("entry", args=["25361", "2025-H1"]))
    assert "data-cell" not in shown.content.decode()


def test_what_comes_by_it_can_be_decided():
    grant()
    cell = world.approved("97")
    world.confirm(cell)


def test_logged_with_its_reason():
    made = grant()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("extension.grant", str(made.pk))
    assert "Mất điện" in event.note


def test_an_open_period_needs_none():
    with pytest.raises(Conflict):
        grant(world.period())


@pytest.mark.parametrize(
    ("values", "field"),
    [({"days": -1}, "until"), ({"reason": " "}, "reason"), ({"unit": "694"}, "unit")],
)
def test_bad_input_gets_a_sentence_and_leaves_nothing(values, field):
    with pytest.raises(Invalid) as told:
        grant(**values)
    assert told.value.field == field
    assert not Extension.objects.exists()


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        grant_extension(
            closed(),
            by=STRANGER,
            unit=universe.unit("25342"),
            until=clock.today(),
            reason="x",
        )


def test_wrong_role_is_told(as_):
    period = closed()
    with pytest.raises(Denied):
        grant(period, "lanh-dao")
    assert as_("lanh-dao").get(reverse("extension-grant", args=[period.pk])).status_code == 403
