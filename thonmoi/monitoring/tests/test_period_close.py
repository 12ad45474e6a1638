"""A period closes in two steps; what was returned is mended between them."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import importer
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.kernel.permissions import Permission
from thonmoi.monitoring.actions import verification
from thonmoi.monitoring.actions.periods import close_period
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.tests import world

STRANGER = importer("tests", path="vn/70/690/", permissions=frozenset(Permission))


def close(by=world.OFFICE, *, final=False):
    found = Period.objects.get(pk=world.period().pk)
    return close_period(found, by=universe.actor(by), version=found.version, is_final=final)


def test_works(as_):
    browser, pk = as_(world.OFFICE), world.period().pk
    version = Period.objects.get(pk=pk).version
    address = reverse("period-close", args=[pk])
    assert browser.post(address, {"version": version}).status_code == 302
    assert Period.objects.get(pk=pk).state == "closing"
    page = browser.get(reverse("period", args=[pk])).content.decode()
    assert "Đang khóa" in page


def test_logged():
    close()
    assert Event.objects.latest("seq").action == "period.close"


def test_no_new_figure_while_closing():
    world.period()
    close()
    with pytest.raises(Conflict, match=r"closing|khóa"):
        world.type_in("97")


def test_what_was_returned_is_mended_while_closing():
    cell = world.approved("96")
    actor = universe.actor(world.DIVISION)
    verification.return_reading(
        world.charged(cell), by=actor, agency_id=min(actor.agency_ids), reason="Chưa khớp"
    )
    close()
    cell.refresh_from_db()
    world.type_in("98", version=cell.version)
    world.approve(world.send())
    cell.refresh_from_db()
    world.confirm(cell)


def test_closed_takes_nothing_from_anybody():
    cell = world.approved("96")
    close()
    close(final=True)
    with pytest.raises(Conflict, match=r"closed|khóa"):
        world.confirm(cell)


def test_the_officer_still_reaches_the_sheet_of_a_closed_period(as_):
    close()
    close(final=True)
    page = as_(world.OFFICER).get(reverse("entry-start", args=["25342"]), follow=True)
    assert page.redirect_chain[-1][0] == reverse("entry", args=["25342", world.period().code])
    assert "Kỳ đã khóa" in page.content.decode()


def test_open_does_not_close_at_once():
    with pytest.raises(Conflict):
        close(final=True)


def test_twice_conflicts():
    close()
    with pytest.raises(Conflict):
        close()


def test_stranger_finds_nothing(as_):
    assert as_("vpdp-tinh").get(reverse("period", args=[world.period().pk])).status_code == 200
    found = Period.objects.get(pk=world.period().pk)
    with pytest.raises(NotFound):
        close_period(found, by=STRANGER, version=found.version)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        close("lanh-dao")


def test_the_command_says_what_is_left_and_closes_when_told():
    world.period()
    out = StringIO()
    call_command("close", "2025-H1", unit="694", stdout=out)
    assert "--commit" in out.getvalue()
    assert Period.objects.get(code="2025-H1").state == "open"
    call_command("close", "2025-H1", unit="694", commit=True, stdout=out)
    assert Period.objects.get(code="2025-H1").state == "closing"
    with pytest.raises(CommandError):
        call_command("close", "2025-Q9", unit="694", stdout=out)
