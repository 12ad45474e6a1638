"""At the end of the year the rest is carried over; no total changes."""

from datetime import date

import pytest

from thonmoi.funding import actions, queries
from thonmoi.funding.queries import CapitalFilter, Cut
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid

FORM = {"version": 2, "amount": "400", "paper": "5/QĐ-UBND", "on": "10/6/2025"}


def carry(row, by=None, amount=400, version=None):
    row = queries.allotment_row(world.office(), row.pk)
    given = {"amount": amount, "on": date(2025, 6, 10), "paper": "5/QĐ-UBND"}
    version = version or row.version
    return actions.carry_allotment(row, by=by or world.finance(), version=version, **given)


def test_works(as_):
    row = world.allot()
    world.pay(row, 500)
    address = f"/capital/allotments/{row.pk}/carry-over/"
    assert as_(world.FINANCE).post(address, FORM).status_code == 302
    assert world.balance(row).remaining == 0
    whole = {
        year: queries.capital(world.office(), CapitalFilter(year=year), Cut.SOURCE).total.amount
        for year in (2025, 2026, None)
    }
    assert whole == {2025: 500, 2026: 400, None: 900}


def test_who_may_and_logged():
    row = world.allot()
    asked.who_may(lambda by: carry(row, by), **asked.FINANCE)
    asked.logged("allotment.carry")


def test_only_the_rest_and_no_second_writer():
    row = world.allot()
    with pytest.raises(Invalid):
        carry(row, amount=901)
    with pytest.raises(Conflict):
        carry(row, version=9)
