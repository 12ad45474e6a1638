"""Communes are put into groups by a dated document, many in one sitting; history is kept."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import actions, queries
from thonmoi.criteria.models import Membership
from thonmoi.criteria.tests import made_up
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound

PAGE = "/groups/"
ADDRESS = "/groups/commune_group/assignment/"
TAN_LOI, TAN_HIEP = "vn/70/694/25342/", "vn/70/694/25361/"
HEAD = {"number": "1471/QĐ-UBND", "valid_from": "1/6/2025"}


@pytest.fixture(autouse=True)
def a_set():
    made_up.active(made_up.three_groups())


def assign(chosen, by="vpdp", day=date(2025, 6, 1), kind="commune_group", area=universe.PATH, **kw):
    return actions.assign_groups(
        Place(area),
        by=universe.actor(by),
        kind=kind,
        chosen=chosen,
        document=made_up.document(),
        valid_from=day,
        **kw,
    )


def group(path=TAN_LOI, on=None):
    line = queries.set_line(universe.EVERYTHING, made_up.THREE)
    return queries.group_of(universe.actor("vpdp"), path, line, on)


def sent(groups, was=None, **more):
    """What the form sends: a choice and what was seen for every commune of the district."""
    data = dict(HEAD)
    for row in universe.Unit.objects.filter(path__startswith=universe.PATH, kind="xã"):
        data[f"g{row.pk}"] = groups.get(row.path, (was or {}).get(row.path, ""))
        data[f"was{row.pk}"] = (was or {}).get(row.path, "")
    return {**data, **more}


def test_works_for_all_communes_in_one_sitting(as_):
    paths = list(
        universe.Unit.objects.filter(
            path__startswith=universe.PATH, kind="xã", valid_from=None
        ).values_list("path", flat=True)
    )
    response = as_("vpdp").post(ADDRESS, sent(dict.fromkeys(paths, "nhom_2"), save="1"))
    assert response.url == f"{PAGE}?kind=commune_group"
    assert Membership.objects.filter(group="nhom_2", valid_from=date(2025, 6, 1)).count() == 12
    assert Event.objects.filter(action="group.assign").count() == 1
    page = as_("vpdp").get(response.url).content.decode()
    assert "chưa xếp nhóm" not in page
    assert "1471/QĐ-UBND" in page


def test_nothing_is_recorded_before_the_changes_were_seen(as_):
    made_up.grouped(c25361="nhom_3")
    data = sent({TAN_LOI: "nhom_1"}, {TAN_HIEP: "nhom_3"}, preview="1")
    response = as_("vpdp").post(ADDRESS, data)
    page = response.content.decode()
    assert response.status_code == 200
    assert "1 đơn vị thay đổi" in page
    assert "<b>Xã Tân Lợi</b>: chưa xếp nhóm → Nhóm 1" in page
    assert group() == ""


def test_a_list_pasted_from_a_sheet_fills_the_table(as_):
    text = "TT\tXã\tNhóm\n1\tTân Lợi\tNhóm 1\n2\t25361\t3\n3\tXã Không Có\t2"
    page = as_("vpdp").post(ADDRESS, sent({}, pasted=text, paste="1")).content.decode()
    assert "4 dòng đã dán" in page
    assert "Không Có" in page
    assert page.count('value="nhom_1" selected') == 1
    assert page.count('value="nhom_3" selected') == 1
    assert not Membership.objects.exists()


def test_a_later_decision_ends_the_one_before_and_keeps_it(as_):
    assign({TAN_LOI: "nhom_1"}, day=date(2025, 1, 1))
    assign({TAN_LOI: "nhom_2"}, day=date(2025, 6, 1))
    assert (group(), group(on=date(2025, 5, 31)), group(on=date(2024, 1, 1))) == (
        "nhom_2",
        "nhom_1",
        "",
    )
    page = as_("vpdp").get(f"{PAGE}?kind=commune_group").content.decode()
    assert "01/01/2025 – 01/06/2025" in page


def test_one_that_begins_later_waits_for_its_day(as_):
    assign({TAN_LOI: "nhom_1"})
    assign({TAN_LOI: "nhom_2"}, day=date(2025, 6, 30))
    assert group() == "nhom_1"
    assert "từ 30/06/2025: Nhóm 2" in as_("vpdp").get(PAGE).content.decode()


def test_a_correction_of_the_same_day_replaces():
    assign({TAN_LOI: "nhom_1"})
    assign({TAN_LOI: "nhom_3"})
    assert group() == "nhom_3"
    assert Membership.objects.get(group="nhom_1").valid_to == date(2025, 6, 1)


def test_a_region_said_of_the_area_holds_for_its_communes(as_):
    made_up.active(made_up.three_groups(code="gia-dinh-vung", group_kind="region"))
    assign({universe.PATH: "nhom_2", TAN_HIEP: "nhom_3"}, kind="region")
    line = queries.set_line(universe.EVERYTHING, "gia-dinh-vung")
    found = queries.groups_of(universe.actor("vpdp"), [TAN_LOI, TAN_HIEP], line)
    assert found == {TAN_LOI: "nhom_2", TAN_HIEP: "nhom_3"}
    page = as_("vpdp").get(f"{PAGE}?kind=region").content.decode()
    assert "theo Huyện Hớn Quản" in page


def test_logged():
    assign({TAN_LOI: "nhom_1"})
    event = Event.objects.latest("seq")
    assert event.action == "group.assign"
    assert '"group":[null,"nhom_1"]' in event.changes


def test_a_commune_of_another_area_is_not_found():
    with pytest.raises(NotFound):
        assign({"vn/70/697/25439/": "nhom_1"})
    with pytest.raises(NotFound):
        assign({"vn/70/694/nothing/": "nhom_1"})


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        assign({TAN_LOI: "nhom_1"}, by="phong-gddt")
    assert as_("phong-gddt").get(ADDRESS).status_code == 403


def test_twice_changes_nothing(as_):
    assign({TAN_LOI: "nhom_1"})
    with pytest.raises(Invalid):
        assign({TAN_LOI: "nhom_1"})
    data = sent({}, {TAN_LOI: "nhom_1"}, preview="1")
    assert "Không có thay đổi" in as_("vpdp").post(ADDRESS, data).content.decode()


def test_a_second_writer_is_told(as_):
    assign({TAN_LOI: "nhom_2"})
    assert as_("vpdp").post(ADDRESS, sent({TAN_LOI: "nhom_1"}, save="1")).status_code == 409
    assert group() == "nhom_2"


def test_a_later_decision_is_not_overtaken():
    assign({TAN_LOI: "nhom_1"}, day=date(2025, 6, 10))
    with pytest.raises(Conflict):
        assign({TAN_LOI: "nhom_2"}, day=date(2025, 6, 1))


@pytest.mark.parametrize(
    "changes", [{"number": "99/QĐ-LẠ"}, {"number": ""}, {"valid_from": "31/2/2025"}]
)
def test_bad_input_gets_a_sentence(as_, changes):
    data = sent({TAN_LOI: "nhom_1"}, save="1") | changes
    assert as_("vpdp").post(ADDRESS, data).status_code == 422
    assert not Membership.objects.exists()


def test_strange_groups_and_kinds_are_refused(as_):
    with pytest.raises(Invalid):
        assign({TAN_LOI: "nhom_9"})
    with pytest.raises(NotFound):
        assign({TAN_LOI: "nhom_1"}, kind="moon")
    assert as_("vpdp").get("/groups/moon/assignment/").status_code == 404


def test_a_day_on_which_the_commune_is_gone_is_refused():
    with pytest.raises(Invalid):
        assign({TAN_LOI: "nhom_1"}, day=date(2025, 8, 1))


@pytest.mark.parametrize("username", ["vpdp", "can-bo-tan-loi", "lanh-dao"])
def test_pages_ask_little(as_, username):
    browser = as_(username)
    browser.get(PAGE)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(PAGE).status_code == 200
    assert len(asked) <= 15
