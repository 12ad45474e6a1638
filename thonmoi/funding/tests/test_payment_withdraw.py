"""A voucher recorded by mistake counts no longer and stays to be read."""

import pytest

from thonmoi.funding import actions, queries
from thonmoi.funding.rules import PayKind
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid


def withdraw(payment, by=None, reason="Ghi nhầm"):
    row = queries.payment_row(world.office(), payment.pk)
    return actions.withdraw_payment(row, by=by or world.finance(), reason=reason)


def test_works(as_):
    row = world.allot()
    made = world.pay(row)
    address = f"/capital/payments/{made.pk}/withdrawal/"
    assert as_(world.FINANCE).post(address, {"reason": "Ghi nhầm"}).status_code == 302
    assert world.balance(row).disbursed == 0
    assert queries.payments(world.office(), row.pk)[0].withdrawn_reason == "Ghi nhầm"
    world.pay(row)


def test_who_may_and_logged():
    made = world.pay(world.allot())
    asked.who_may(lambda by: withdraw(made, by), **asked.FINANCE)
    asked.logged("payment.withdraw")


def test_twice_without_reason_and_a_recovered_advance():
    row = world.allot()
    advance = world.pay(row, 100, PayKind.ADVANCE)
    recovery = world.pay(row, 50, PayKind.RECOVERY)
    with pytest.raises(Invalid):
        withdraw(advance)
    with pytest.raises(Invalid):
        withdraw(recovery, reason=" ")
    withdraw(recovery)
    with pytest.raises(Conflict):
        withdraw(recovery)
    withdraw(advance)
    assert world.balance(row).outstanding == 0
