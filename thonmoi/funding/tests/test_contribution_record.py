"""What is given of one's own will is recorded with its receipt; there is no target."""

from decimal import Decimal

import pytest

from thonmoi.audit.models import Event
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Contribution
from thonmoi.funding.rules import Form
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Invalid

FORM = {
    "giver_kind": "household",
    "giver": "Hộ thử nghiệm",
    "form": "labour",
    "quantity": "12",
    "unit_price": "300.000",
    "on": "4/4/2025",
    "receipt": "2/BB-BPT",
    "is_voluntary": "on",
}


def contribute(row, by=None, **changes):
    facts = world.gift(**changes)
    return actions.record_contribution(row, by=by or world.officer(), facts=facts)


def test_works(as_):
    row = world.project()
    address = f"/projects/{row.pk}/contribution/"
    assert as_(world.OFFICER).post(address, FORM).status_code == 302
    one = Contribution.objects.get()
    assert (one.value, one.unit_text) == (3_600_000, "ngày công")
    own = as_(world.OFFICER).get(f"/projects/{row.pk}/").content.decode()
    others = as_(world.LEADER).get(f"/projects/{row.pk}/").content.decode()
    assert "3.600.000" in own
    assert "Hộ thử nghiệm" in own
    assert "3.600.000" in others
    assert "Hộ thử nghiệm" not in others


def test_money_land_and_materials_by_form():
    row = world.project()
    contribute(row, form=Form.MONEY, quantity=Decimal(500_000), unit_price=None)
    contribute(row, form=Form.LAND, quantity=Decimal("120.5"), unit_price=None)
    contribute(row, form=Form.MATERIALS, quantity=Decimal(3), unit_text="m³", unit_price=9)
    found = queries.contributed(world.office())
    assert [(one.count, one.value) for one in found] == [(1, 500_000), (1, 0), (1, 27)]


def test_who_may_and_logged_without_the_name():
    row = world.project()
    asked.who_may(lambda by: contribute(row, by, giver="Hộ kín"), **asked.OFFICER)
    asked.logged("contribution.record")
    assert "Hộ kín" not in Event.objects.latest("seq").changes


@pytest.mark.parametrize(
    "given",
    [
        {"is_voluntary": False},
        {"receipt": " "},
        {"quantity": Decimal(0)},
        {"form": Form.MATERIALS},
    ],
)
def test_what_cannot_be(given):
    with pytest.raises(Invalid):
        contribute(world.project(), **given)
    assert not Contribution.objects.exists()


def test_credit_is_no_contribution_and_no_budget():
    world.allot(source="tin-dung", nature="credit", amount=50, households=3)
    assert queries.contributed(world.office()) == []
    page = queries.capital(world.office(), queries.CapitalFilter(), queries.Cut.SOURCE)
    assert page.total.amount == 0
