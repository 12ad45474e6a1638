"""A finished work is settled; its criterion is to be verified again."""

from datetime import date

import pytest

from thonmoi.funding import actions, queries
from thonmoi.funding.rules import Nature
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid

FORM = {"nature": "investment", "value": "295", "paper": "30/QĐ-UBND", "on": "10/6/2025"}


def settle(row, by=None, **changes):
    values = {"nature": Nature.INVESTMENT, "value": 295, "on": date(2025, 6, 10)}
    given = values | {"paper": "30/QĐ-UBND"} | changes
    return actions.record_settlement(row, by=by or world.finance(), **given)


def test_works(as_):
    row = world.project()
    address = f"/projects/{row.pk}/settlement/"
    assert as_(world.FINANCE).post(address, FORM).status_code == 302
    page = as_(world.OFFICER).get(f"/projects/{row.pk}/").content.decode()
    assert "295 (10/06/2025)" in page
    assert "cần xác nhận lại" in page


def test_debt_is_accepted_volume_without_capital():
    row = world.project()
    world.accept(row, 1000)
    allotted = world.allot(row=row, amount=600)
    world.pay(allotted, 250)
    (one,) = queries.work_money(world.office(), row.pk, "allotted")
    assert (one.accepted, one.unpaid, one.debt) == (1000, 750, 400)
    (line,) = queries.debts(world.office())
    assert (line.project_pk, line.debt) == (row.pk, 400)
    assert queries.debts(world.office(), nature=Nature.RECURRENT) == []


def test_who_may_and_logged():
    row = world.project()
    asked.who_may(lambda by: settle(row, by), **asked.FINANCE)
    asked.logged("settlement.record")


def test_twice_conflicts_and_what_cannot_be():
    row = world.project()
    for given in ({"paper": ""}, {"value": 0}, {"on": date(2026, 1, 1)}):
        with pytest.raises(Invalid):
            settle(row, **given)
    settle(row)
    with pytest.raises(Conflict):
        settle(row)
