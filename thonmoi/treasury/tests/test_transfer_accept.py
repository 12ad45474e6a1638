"""A person accepts a line: the ordinary deed records its voucher."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.funding.models import Payment
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.treasury import actions
from thonmoi.treasury.tests import world


def accept(row, allotment, by=None, **changes):
    given = {"version": row.version, "on": date(2025, 5, 20), "voucher": "KB2"} | changes
    return actions.accept_transfer(row, by=by or world.finance(), allotment=allotment, **given)


def test_works_from_the_page_with_the_ordinary_deed(as_):
    allotment = world.coded()
    row = world.statement()
    line = world.line(row, "KB2")
    address = f"/capital/statements/lines/{line.pk}/acceptance/"
    form = {"version": 1, "allotment": allotment.pk, "on": "20/5/2025", "voucher": "KB2"}
    assert as_(world.FINANCE).post(address, form | {"voucher": ""}).status_code == 422
    assert as_(world.FINANCE).post(address, form).status_code == 302
    names = list(Event.objects.order_by("-seq").values_list("action", flat=True)[:2])
    assert names == ["transfer.accept", "payment.record"]
    found = world.capital.balance(allotment)
    assert (found.disbursed, found.outstanding) == (150, 150)
    assert "ô G5" in Payment.objects.get().remark
    assert world.differences(row)["KB2"] == "same"


def test_refusals_leave_nothing():
    allotment = world.coded()
    row = world.statement()
    line = world.line(row, "KB2")
    with pytest.raises(Denied):
        accept(line, allotment, by=universe.actor("vpdp"))
    with pytest.raises(Invalid):
        accept(world.line(row, "KB3"), allotment)
    with pytest.raises(Invalid):
        accept(line, allotment, on=date(2025, 6, 18))
    with pytest.raises(Conflict):
        accept(line, allotment, version=line.version + 1)
    assert not Payment.objects.exists()
    accept(
        world.line(row, "KB2"),
        world.capital.queries.allotment_row(universe.EVERYTHING, allotment.pk),
    )
    with pytest.raises(Conflict):
        accept(world.line(row, "KB2"), allotment)
    assert Payment.objects.count() == 1
