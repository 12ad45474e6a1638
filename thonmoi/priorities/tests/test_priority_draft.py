"""A draft from the facts of today: works with an estimate, gaps, the best choice beside greedy."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.priorities.models import Priority
from thonmoi.priorities.rules import Bar, GapKind
from thonmoi.priorities.tests import world

FORM = {"unit": universe.PATH, "year": "2025", "nature": "investment", "whole": "240.000.000"}


def test_s46_works_from_the_page_and_explains_every_line(as_):
    """S-46: where the money closes most: criteria of a designated commune before fragile ones."""
    world.estimated()
    answer = as_(world.OFFICE).post("/priorities/draft/", FORM)
    row = Priority.objects.get()
    assert answer.headers["Location"] == f"/priorities/{row.pk}/"
    assert Event.objects.latest("seq").action == "priority.draft"
    found = world.lines(row)
    assert {one.label for one in found.closed} == {"5. Giáo dục"}
    assert [one.cost for one in found.proposed] == [100 * world.MILLION] * 2
    assert (row.points, row.greedy_points, row.is_proven) == (4, 4, True)
    page = as_(world.OFFICE).get(answer.headers["Location"]).content.decode()
    assert "Cùng 01 công trình khác đủ vốn thì khép tiêu chí 5. Giáo dục (chưa đạt;" in page
    assert "Hạn mức không đủ cho 02 công trình của tiêu chí 2. Giao thông" in page
    assert "Đã chứng minh" in page
    assert row.addressee == "Phòng Tài chính - Kế hoạch"


def test_what_is_allotted_is_no_need_and_what_has_no_estimate_is_apart():
    school = next(one for one in world.estimated() if one.object.startswith("phòng bộ"))
    world.capital.allot(row=school, amount=30 * world.MILLION)
    found = world.lines(world.draft())
    needs = [one.need for one in (*found.proposed, *found.left)]
    assert sorted(needs) == [n * world.MILLION for n in (50, 50, 70, 100)]
    assert {one.bar for one in found.barred} == {Bar.UNKNOWN, Bar.UNFOLLOWED}
    culture = next(o for o in found.gaps if o.label == "6. Văn hóa" and o.unit == "Xã Tân Lợi")
    assert (culture.kind, culture.is_closed, culture.points) == (GapKind.DUE, False, 4)
    assert len(culture.hindered) == culture.all_works == 13
    assert any(not one.all_works for one in found.gaps)


def test_a_second_draft_of_the_year_conflicts_and_bad_money_leaves_nothing(as_):
    for given in ({"whole": ""}, {"whole": "0"}, {"year": "1999"}, {"nature": "credit"}):
        assert as_(world.OFFICE).post("/priorities/draft/", FORM | given).status_code == 422
    assert not Priority.objects.exists()
    world.draft()
    assert as_(world.OFFICE).post("/priorities/draft/", FORM).status_code == 409
    with pytest.raises(Conflict):
        world.draft()
    world.draft(year=2026)


def test_who_may():
    for who in (world.FINANCE, world.LEADER, world.OFFICER):
        with pytest.raises(Denied):
            world.draft(by=universe.actor(who))
