"""A settled work asks whoever is charged with its criteria to verify them again."""

from datetime import date

from tests import universe
from thonmoi.desk.queries.reopened import own_reopened, reopened
from thonmoi.funding import actions
from thonmoi.funding.rules import Nature
from thonmoi.funding.tests import world

AREA = (universe.PATH,)


def settle(row):
    given = {"nature": Nature.INVESTMENT, "value": 9, "on": date(2025, 6, 10), "paper": "7/QĐ"}
    actions.record_settlement(row, by=world.finance(), **given)


def test_both_criteria_of_the_house_are_to_be_verified_again(as_):
    assert reopened(world.office(), AREA) == []
    settle(world.project())
    found = reopened(world.office(), AREA)
    assert {one.criterion.code for one in found} == {"6", "20"}
    page = as_(world.OFFICER).get(f"/communes/{world.LOI}/").content.decode()
    assert "Cần xác nhận lại" in page
    assert '<a href="#c6">6. Văn hóa</a>' in page
    assert reopened(universe.actor(world.OTHER), AREA) == []


def test_it_is_in_the_work_of_whoever_concludes_until_he_concluded(as_):
    settle(world.project())
    mine = own_reopened(universe.actor("phong-vh-kh-tt"))
    assert [one.criterion.code for one in mine] == ["6"]
    page = as_("phong-vh-kh-tt").get("/my-work/").content.decode()
    assert "Xác nhận lại tiêu chí 6. Văn hóa của Xã Tân Lợi" in page
    assert own_reopened(universe.actor(world.LEADER)) == []
