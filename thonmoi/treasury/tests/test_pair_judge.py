"""A person says whether two are one voucher: kept with who and when, no total changes."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.funding.models import Allotment
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.treasury import actions, queries
from thonmoi.treasury.models import Pairing
from thonmoi.treasury.rules import Ground
from thonmoi.treasury.tests import world

SUMS = ("amount", "advanced", "paid", "recovered", "refunded")


def uncoded(amount=300, voucher="KB1"):
    """A voucher of a work without a project code, as the Treasury has one."""
    return world.capital.pay(world.capital.allot(), amount, voucher=voucher)


def found(row):
    return queries.comparison(world.finance(), row.pk)


def judge(line, payment, is_same=True, by=None, version=None):
    given = {"version": version or line.version, "ground": Ground.VOUCHER, "is_same": is_same}
    return actions.judge_pair(line, by=by or world.finance(), payment=payment, **given)


def sums():
    return list(Allotment.objects.order_by("pk").values_list(*SUMS))


def test_s47_one_press_accepts_a_probable_pair_and_changes_no_total(as_):
    """S-47: a voucher without the project code is one difference, met by a person's press."""
    payment = uncoded()
    row = world.statement()
    (pair,) = found(row).probable
    assert (pair.payment_pk, pair.ground, pair.line.there_voucher) == (
        payment.pk, Ground.VOUCHER, "KB1",
    )  # fmt: skip
    before, page = sums(), as_(world.FINANCE).get(f"/capital/statements/{row.pk}/")
    assert "Nhiều khả năng là một chứng từ" in page.content.decode()
    address = f"/capital/statements/lines/{pair.line.transfer_pk}/pair/"
    sent = {"version": pair.version, "payment": payment.pk, "ground": "voucher", "answer": "one"}
    assert as_(world.FINANCE).post(address, sent | {"answer": ""}).status_code == 422
    assert as_(world.FINANCE).post(address, sent).status_code == 302
    assert Event.objects.latest("seq").action == "pair.judge"
    assert sums() == before
    assert world.differences(row)["KB1"] == "paired"
    after = found(row)
    assert after.probable == ()
    (said,) = after.judged
    assert (said.is_same, said.said_by) == (True, "Phòng Tài chính - Kế hoạch")
    assert queries.statement(world.finance(), row.pk).recorded == 1


def test_what_was_refused_is_not_proposed_again_and_may_be_said_otherwise():
    payment = uncoded()
    row = world.statement()
    judge(world.line(row, "KB1"), payment, is_same=False)
    assert found(row).probable == ()
    world.match(row)
    assert world.line(row, "KB1").payment_id is None
    judge(world.line(row, "KB1"), payment)
    assert world.line(row, "KB1").payment_id == payment.pk
    judge(world.line(row, "KB1"), payment, is_same=False)
    assert world.line(row, "KB1").payment_id is None
    assert Pairing.objects.count() == 1


def test_refusals_leave_nothing():
    payment, other = uncoded(), uncoded(150, "KB9")
    row = world.statement()
    line = world.line(row, "KB1")
    with pytest.raises(Denied):
        judge(line, payment, by=universe.actor("vpdp"))
    with pytest.raises(Invalid):
        judge(line, other)
    with pytest.raises(Conflict):
        judge(line, payment, version=line.version + 1)
    assert not Pairing.objects.exists()
    judge(line, payment)
    with pytest.raises(Conflict):
        judge(world.line(row, "KB1"), payment)
    again = world.statement(content_=world.content(title="Bảng kê khác"))
    assert found(again).probable == ()
    with pytest.raises(Conflict):
        judge(world.line(again, "KB1"), payment)
