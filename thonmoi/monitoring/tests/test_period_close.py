"""A period closes in two steps, each seen before it is pressed; returned values are mended."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import importer
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.kernel.permissions import Permission
from thonmoi.monitoring.actions import verification
from thonmoi.monitoring.actions.periods import close_period
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.queries.closing import closing
from thonmoi.monitoring.rules.closing import Wait
from thonmoi.monitoring.tests import world

STRANGER = importer("tests", path="vn/70/690/", permissions=frozenset(Permission))


REASON = "Hết hạn gửi, các xã còn lại gửi bổ sung sau"


def close(by=world.OFFICE, *, final=False, reason=REASON):
    found = Period.objects.get(pk=world.period().pk)
    who = universe.actor(by)
    return close_period(found, by=who, version=found.version, is_final=final, reason=reason)


def test_works(as_):
    browser, pk = as_(world.OFFICE), world.period().pk
    version = Period.objects.get(pk=pk).version
    address = reverse("period-close", args=[pk])
    assert browser.post(address, {"version": version, "reason": REASON}).status_code == 302
    assert Period.objects.get(pk=pk).state == "closing"
    page = browser.get(reverse("period", args=[pk])).content.decode()
    assert "Đang khóa" in page


def test_the_page_lists_what_waits_and_a_reason_is_asked_for(as_):
    """Before either press: communes not sent, values by where they are, what becomes of them."""
    pk = world.approved("96").period_id
    world.type_in("Đạt", code=world.PASS)
    browser, address = as_(world.OFFICE), reverse("period-close", args=[pk])
    page = browser.get(address).content.decode()
    assert "Xã chưa gửi" in page
    assert "tiếp tục: phòng phụ trách vẫn xác nhận" in page
    assert Period.objects.get(pk=pk).state == "open"
    refused = browser.post(address, {"version": Period.objects.get(pk=pk).version})
    assert refused.status_code == 422
    assert Period.objects.get(pk=pk).state == "open"
    close()
    page = browser.get(address).content.decode()
    assert "giữ nguyên, chưa được xác nhận" in page
    assert "tiếp tục: phòng phụ trách vẫn xác nhận" not in page
    found = closing(universe.actor(world.OFFICE), Period.objects.get(pk=pk))
    assert {one.wait: one.count for one in found.fates} == {
        Wait.SHEET: found.communes - 1,
        Wait.ENTERING: 1,
        Wait.DIVISION: 1,
    }


@pytest.mark.parametrize("final", [False, True])
def test_a_value_that_is_cut_off_needs_a_reason(final):
    world.type_in("97")
    if final:
        close()
    with pytest.raises(Invalid) as refused:
        close(final=final, reason=" ")
    assert refused.value.field == "reason"


def test_without_anything_that_waits_no_reason_is_asked_for():
    world.confirm(world.approved("96"))
    close(reason="")
    close(final=True, reason="")


def test_logged():
    close()
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("period.close", REASON)


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
    with pytest.raises(CommandError):
        call_command("close", "2025-H1", unit="694", commit=True, stdout=out)
    call_command("close", "2025-H1", unit="694", reason=REASON, commit=True, stdout=out)
    assert Period.objects.get(code="2025-H1").state == "closing"
    with pytest.raises(CommandError):
        call_command("close", "2025-Q9", unit="694", stdout=out)
