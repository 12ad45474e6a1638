"""The guide of the first steps: what is open, one row for the office, put aside by a deed."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import actions, queries
from thonmoi.criteria.models import GuideDismissal
from thonmoi.criteria.tests import made_up, world
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.notices import queries as notices

PAGE, ADDRESS = "/criteria-guide/", "/criteria-guide/dismissal/"


def page(as_, who="vpdp"):
    return unescape(as_(who).get(PAGE).content.decode())


def row(who="vpdp"):
    return [one for one in notices.due(universe.actor(who)) if one.key == "criteria-guide"]


def dismiss(by="vpdp", slugs=("a", "b")):
    return actions.dismiss_guide(world.district(), by=universe.actor(by), slugs=slugs)


def test_the_page_says_what_is_open_in_words(as_):
    shown = page(as_)
    assert "2 xã được xét theo bộ này" in shown
    assert "yêu cầu chưa đối chiếu văn bản" in shown
    assert "phân công chưa xác nhận" in shown
    assert "Chưa phân công cơ quan phụ trách tiêu chí" in shown
    assert "1 đơn vị đặt mục tiêu ở mức này, chưa xét theo bộ nào" in shown
    assert "2 tiêu chí mới có tên, chưa đủ chỉ tiêu" in shown


def test_s18_groups_that_a_set_needs_are_named(as_):
    made_up.active(made_up.three_groups())
    made_up.grouped(c25342="nhom_1")
    assert "1 xã chưa xếp nhóm" in page(as_)


def test_a_draft_that_is_whole_leads_to_what_it_changes(as_):
    made_up.drafted(made_up.hamlets(code="gia-dinh-ap"))
    shown = page(as_)
    assert "Đã đủ để áp dụng" in shown
    assert "/criteria-sets/gia-dinh-ap/1/effects/" in shown


def test_the_office_has_one_row_and_nobody_is_urged(as_):
    (one,) = row()
    assert (one.due, one.can_be_late, one.where) == (None, False, PAGE)
    assert row("phong-gddt") == []
    assert row("can-bo-tan-loi") == []


def test_works(as_):
    response = as_("vpdp").post(ADDRESS)
    assert response.url == PAGE
    assert row() == []
    assert "Đã để sau" in page(as_)


def test_a_new_set_brings_it_back(as_):
    as_("vpdp").post(ADDRESS)
    made_up.active(made_up.three_groups())
    assert len(row()) == 1
    as_("vpdp").post(ADDRESS)
    assert row() == []
    assert GuideDismissal.objects.count() == 2


def test_logged():
    dismiss()
    assert Event.objects.latest("seq").action == "guide.dismiss"
    assert queries.put_aside(universe.actor("vpdp"), universe.PATH) == {"a", "b"}


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        actions.dismiss_guide(
            world.Place(universe.path("697")), by=universe.actor("vpdp"), slugs=["a"]
        )


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        dismiss(by="phong-gddt")
    assert as_("phong-gddt").post(ADDRESS).status_code == 403
    assert "Để sau, không hiện" not in page(as_, "phong-gddt")


def test_twice_conflicts(as_):
    dismiss()
    with pytest.raises(Conflict):
        dismiss(slugs=["a"])
    as_("vpdp").post(ADDRESS)
    assert as_("vpdp").post(ADDRESS).status_code == 409


@pytest.mark.parametrize("who", ["vpdp", "can-bo-tan-loi", "vpdp-tinh", "lanh-dao"])
def test_it_asks_little(as_, who):
    browser = as_(who)
    browser.get(PAGE)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(PAGE).status_code == 200
    assert len(asked) <= 15
