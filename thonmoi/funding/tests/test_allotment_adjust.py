"""An allotment is adjusted by a document; before and after are kept."""

from datetime import date

import pytest

from thonmoi.funding import actions, queries
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Conflict, Invalid

FORM = {"version": 1, "amount": "700", "paper": "20/QĐ-UBND", "on": "1/6/2025"}


def adjust(row, by=None, amount=700, version=None, on=date(2025, 6, 1), paper="20/QĐ-UBND"):
    given = {"version": version or row.version, "amount": amount, "on": on, "paper": paper}
    return actions.adjust_allotment(row, by=by or world.finance(), **given)


def test_works(as_):
    row = world.allot()
    address = f"/capital/allotments/{row.pk}/adjustment/"
    assert as_(world.FINANCE).post(address, FORM).status_code == 302
    (one,) = queries.adjustments(world.office(), row.pk)
    assert (one.before, one.after, one.paper) == (900, 700, "20/QĐ-UBND")
    assert world.balance(row).amount == 700


def test_who_may_and_logged():
    row = world.allot()
    asked.who_may(lambda by: adjust(row, by), **asked.FINANCE)
    asked.logged("allotment.adjust")


def test_second_writer_conflicts():
    with pytest.raises(Conflict):
        adjust(world.allot(), version=9)


@pytest.mark.parametrize(
    "given",
    [{"paper": " "}, {"amount": 900}, {"amount": -1}, {"on": date(2025, 1, 1)}],
)
def test_what_cannot_be(given):
    row = world.allot()
    with pytest.raises(Invalid):
        adjust(row, **given)
    assert queries.adjustments(world.office(), row.pk) == []
