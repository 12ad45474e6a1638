"""What agrees in everything becomes one; comparing again changes nothing more."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.funding import actions as funding
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.treasury import actions, queries
from thonmoi.treasury.tests import world


def test_works_twice_and_a_withdrawn_voucher_is_open_again(as_):
    allotment = world.coded()
    row = world.statement()
    payment = world.capital.pay(allotment, 300, voucher="KB1")
    assert as_(world.FINANCE).post(f"/capital/statements/{row.pk}/comparison/").status_code == 302
    assert Event.objects.latest("seq").action == "statement.match"
    assert world.line(row, "KB1").payment_id == payment.pk
    assert queries.same(world.finance(), row.pk) == {}
    assert queries.statement(world.finance(), row.pk).open == 2
    funding.withdraw_payment(payment, by=world.finance(), reason="Ghi nhầm")
    assert queries.statement(world.finance(), row.pk).open == 3
    assert world.differences(row)["KB1"] == "missing"


def test_refusals_and_what_does_not_agree_is_not_tied():
    payment = world.capital.pay(world.coded(), 299, voucher="KB1")
    row = world.statement()
    assert world.differences(row)["KB1"] == "amount"
    with pytest.raises(Denied):
        world.match(row, by=universe.actor(world.LEADER))
    forced = {world.line(row, "KB1").pk: payment.pk}
    stale = queries.statement_row(universe.EVERYTHING, row.pk)
    given = {"by": world.finance(), "version": row.version, "same": forced}
    actions.match_statement(row, **given)
    assert world.line(row, "KB1").payment_id is None
    with pytest.raises(Conflict):
        actions.match_statement(stale, **given)
