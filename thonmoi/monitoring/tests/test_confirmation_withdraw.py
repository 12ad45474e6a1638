"""A division takes its own confirmation back while nobody above has acted on it."""

from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.rules import Standing
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring import above
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.actions.undoing import withdraw_confirmation
from thonmoi.monitoring.actions.verification import confirm_reading
from thonmoi.monitoring.models import Cell, Confirmation
from thonmoi.monitoring.queries import cells, confirmed, waiting
from thonmoi.monitoring.tests import test_extension_grant as extensions
from thonmoi.monitoring.tests import world

REASON = "Nhầm sang xã khác, chưa xem biên bản"


def confirmed_cell() -> Cell:
    cell = world.approved()
    world.confirm(cell)
    return world.charged(cell).cell


def take_back(cell, *, by=world.DIVISION, reason=REASON):
    return withdraw_confirmation(world.charged(cell), by=universe.actor(by), reason=reason)


def refused(cell, code):
    with pytest.raises(Conflict) as told:
        take_back(cell)
    assert told.value.code == code
    assert Cell.objects.get(pk=cell.pk).state == "confirmed"
    assert Confirmation.objects.get().outcome == "confirmed"


def test_works_and_the_value_waits_again(as_):
    cell = confirmed_cell()
    page = as_(world.DIVISION).get(reverse("confirmations")).content.decode()
    where = reverse("confirmation-withdraw", args=[cell.pk])
    assert where in page
    assert REASON.split(",")[0] not in unescape(page)
    assert as_(world.DIVISION).post(where, {"reason": REASON}).status_code == 302
    assert Cell.objects.get(pk=cell.pk).state == "approved"
    kept = Confirmation.objects.get()
    assert (kept.outcome, kept.reason, kept.withdrawn_at is None) == ("withdrawn", REASON, False)
    (item,) = waiting.items(universe.actor(world.DIVISION))
    assert (item.cell.pk, item.last_reason) == (cell.pk, "")
    past = cells.past(universe.actor(world.OFFICE), cell.unit, cell.indicator.measure_id)
    assert (past[0].outcome, past[0].reason) == ("withdrawn", REASON)
    assert confirmed.confirmed(universe.actor(world.DIVISION)) == []
    world.confirm(cell)
    assert Confirmation.objects.filter(outcome="confirmed").count() == 1


def test_logged_with_its_reason_and_twice_conflicts():
    cell = confirmed_cell()
    take_back(cell)
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("confirmation.withdraw", REASON)
    with pytest.raises(Conflict):
        take_back(cell)


def test_once_the_office_closes_nobody_takes_back():
    cell = confirmed_cell()
    extensions.closed()
    refused(cell, "confirmation.closed")


def test_once_the_criterion_is_concluded_nobody_takes_back(as_):
    cell = confirmed_cell()
    conclude_criterion(
        Charged(cell.unit, cell.indicator.criterion, cell.charge_key),
        by=universe.actor(world.DIVISION),
        standing=Standing.MET,
        agency_id=None,
    )
    refused(cell, "confirmation.concluded")
    page = as_(world.DIVISION).get(reverse("confirmations")).content.decode()
    assert reverse("confirmation-withdraw", args=[cell.pk]) not in page


def test_once_a_report_was_issued_on_it_nobody_takes_back(monkeypatch):
    """A room above says when; the first day counts."""
    days = [None, date(2025, 6, 17), date(2025, 6, 16)]
    sources = [lambda _actor, _path, _at, day=day: day for day in days]
    monkeypatch.setattr(above, "_sources", sources)
    cell = confirmed_cell()
    assert above.issued_on(universe.actor(world.DIVISION), cell.unit_path, clock.now()) == days[2]
    refused(cell, "confirmation.issued")


def test_only_the_agency_that_confirmed():
    """The same charge in another agency's name: what that one confirmed is not one's own."""
    cell, actor = world.approved(), universe.actor(world.DIVISION)
    office = min(universe.actor(world.OFFICE).agency_ids)
    confirm_reading(world.charged(cell), by=actor, agency_id=office)
    assert confirmed.confirmed(actor) == []
    for by in (world.DIVISION, world.OFFICE, "phong-tu-phap"):
        with pytest.raises(Denied):
            take_back(cell, by=by)


def test_bad_input_gets_a_sentence_and_leaves_nothing():
    cell = confirmed_cell()
    with pytest.raises(Invalid) as told:
        take_back(cell, reason=" ")
    assert told.value.field == "reason"
    assert Cell.objects.get(pk=cell.pk).state == "confirmed"


def test_stranger_finds_nothing(as_):
    cell = confirmed_cell()
    with pytest.raises(NotFound):
        take_back(cell, by=world.OTHER)
    where = reverse("confirmation-withdraw", args=[cell.pk])
    assert as_(world.OTHER).post(where, {"reason": REASON}).status_code == 404


def test_the_list_asks_few_questions(as_, django_assert_max_num_queries):
    confirmed_cell()
    client = as_(world.DIVISION)
    client.get(reverse("confirmations"))
    with django_assert_max_num_queries(15):
        client.get(reverse("confirmations"))
