"""The sum of the hamlets goes into the commune's cell when a person says so."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.queries import cells
from thonmoi.monitoring.tests import world as monitoring
from thonmoi.monitoring.tests.test_extension_grant import STRANGER
from thonmoi.sheets.actions.counts import take_count
from thonmoi.sheets.tests import world
from thonmoi.sheets.tests.test_count_enter import enter, row


def take(by=world.OFFICER, version=0, found=None):
    found = found or row()
    actor = universe.actor(by) if isinstance(by, str) else by
    own = universe.actor(world.OFFICER)
    slot = cells.slot(own, monitoring.commune(), monitoring.period(), found.row.indicator.id)
    rule = found.row.indicator.rule
    return take_count(slot, by=actor, rule=rule, version=version, proposed=found.sum)


def test_works_and_is_logged_with_what_is_missing(as_):
    enter([(Decimal(10), Decimal(20)), (Decimal(9), Decimal(10))])
    address = reverse("count-take", args=["25342", "2025-H1", row().row.indicator.id])
    assert as_(world.OFFICER).post(address, {"version": 0}).status_code == 302
    cell = Cell.objects.get(indicator=row().row.indicator.id, typed="19/30")
    assert (cell.value, cell.numerator, cell.denominator) == ("63.33", "19", "30")
    assert "Cộng từ 2/10 ấp. Chưa có số liệu:" in cell.note
    actions = {event.action for event in Event.objects.order_by("-seq")[:2]}
    assert "cell.save" in actions
    assert not row().is_offered


def test_nothing_answered_is_no_zero():
    with pytest.raises(Invalid):
        take()


def test_a_value_that_somebody_else_entered_is_not_overwritten():
    enter([(Decimal(1), Decimal(2))])
    found = row()
    take(found=found)
    with pytest.raises(Conflict):
        take(found=found)


def test_stranger_and_wrong_role():
    enter([(Decimal(1), Decimal(2))])
    with pytest.raises(NotFound):
        take(by=STRANGER)
    with pytest.raises(Denied):
        take(by="lanh-dao")
