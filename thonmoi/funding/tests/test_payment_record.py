"""Vouchers count against their allotment; what is over it is taken and found."""

from datetime import date

import pytest

from tests import universe
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Payment
from thonmoi.funding.rules import Check, PayKind
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.notices import queries as notices

FORM = {"version": 1, "kind": "advance", "on": "5/5/2025", "amount": "300", "voucher": "KB1"}


def test_works(as_):
    row = world.allot()
    address = f"/capital/allotments/{row.pk}/payment/"
    assert as_(world.FINANCE).post(address, FORM).status_code == 302
    assert (world.balance(row).disbursed, world.balance(row).outstanding) == (300, 300)
    page = as_(world.OFFICER).get(f"/capital/allotments/{row.pk}/").content.decode()
    assert "KB1" in page
    assert "tạm ứng" in page


def test_advance_recovery_refund_and_payment():
    row = world.allot()
    world.pay(row, 300, PayKind.ADVANCE)
    world.pay(row, 200, PayKind.RECOVERY)
    world.pay(row, 40, PayKind.REFUND)
    world.pay(row, 100)
    found = world.balance(row)
    assert (found.disbursed, found.outstanding, found.volume) == (360, 60, 300)
    with pytest.raises(Invalid):
        world.pay(row, 61, PayKind.RECOVERY, "KB2")


def test_a_finance_officer_finds_the_planted_over_payment(as_):
    row = world.allot(amount=900)
    world.pay(row, 901)
    (found,) = queries.findings(world.finance())
    assert (found.check, found.excess, found.allotment_pk) == (Check.OVERPAID, 1, row.pk)
    due = [one for one in notices.due(world.finance()) if one.key == "capital-check:overpaid"]
    assert due[0].where == "/capital/checks/?check=overpaid"
    page = as_(world.FINANCE).get(due[0].where).content.decode()
    assert "Giải ngân vượt vốn được giao" in page
    assert f"/capital/allotments/{row.pk}/" in page
    assert not [one for one in notices.due(world.officer()) if "capital" in one.key]


def test_who_may_and_logged():
    row = world.allot()
    asked.who_may(lambda by: world.pay(row, by=by), **asked.FINANCE)
    asked.logged("payment.record")


def test_the_same_voucher_and_a_second_writer_conflict():
    row = world.allot()
    world.pay(row)
    with pytest.raises(Conflict):
        world.pay(row)
    given = {"kind": PayKind.PAYMENT, "on": date(2025, 5, 5), "amount": 1, "voucher": "KB9"}
    stale = queries.allotment_row(universe.EVERYTHING, row.pk)
    with pytest.raises(Conflict):
        actions.record_payment(stale, by=world.finance(), version=1, **given)


@pytest.mark.parametrize(
    ("field", "value"),
    [("amount", "0"), ("voucher", " "), ("on", "18/6/2025"), ("kind", "recovery")],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    row = world.allot()
    address = f"/capital/allotments/{row.pk}/payment/"
    assert as_(world.FINANCE).post(address, FORM | {field: value}).status_code == 422
    assert not Payment.objects.exists()
