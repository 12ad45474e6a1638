"""Which set holds where, what it asks, who is charged; and how much is asked of the database."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.accounts import charges as source
from thonmoi.accounts.models import Agency
from thonmoi.audit import kept
from thonmoi.criteria import actions, queries
from thonmoi.criteria.models import CriteriaSet
from thonmoi.criteria.rules import Confidence, Level
from thonmoi.criteria.tests import world
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.library.models import Document

TAN_LOI = "vn/70/694/25342/"


def set_for(level, path=TAN_LOI, on=world.DAY, **kwargs):
    found = queries.set_for(universe.actor("vpdp"), level, path, on, **kwargs)
    return found.slug if found else None


def test_the_province_s_set_wins_over_the_national_one():
    assert set_for(Level.ADVANCED) == "qd1361-nang-cao"
    assert set_for(Level.NEW_RURAL) == "qd1360-ntm"
    assert set_for(Level.ADVANCED, "vn/75/730/26000/") == "qd318-nang-cao"


def test_of_two_sets_of_one_area_and_span_the_later_document_holds(guard):
    """Whichever was loaded first: the later text prevails."""
    held = world.row("qd1361-nang-cao")
    fields = ("level", "unit_level", "unit_path", "year_from", "year_to", "written_at")
    same = {name: getattr(held, name) for name in fields}
    with guard.tampering():
        for slug, day in (("later", date(2025, 1, 2)), ("earlier", date(2020, 1, 2))):
            paper = Document.objects.get(pk=held.document_id)
            paper.pk, paper.number, paper.issued_on = None, f"{slug}/QĐ-UBND", day
            paper.identity = f"{slug}|{day}"
            paper.save()
            CriteriaSet.objects.create(slug=slug, name=slug, document=paper, state="active", **same)
    kept.forget()
    assert set_for(Level.ADVANCED) == "later"


def test_what_no_province_set_covers_is_the_nation_s():
    assert set_for(Level.MODEL) == "qd319-kieu-mau"


def test_drafts_judge_nobody():
    assert set_for(Level.MODEL_HAMLET, "vn/70/694/25342/1/") is None
    assert set_for(Level.NEW_RURAL, on=date(2026, 3, 1)) is None


def test_districts_have_their_own():
    assert set_for(Level.NEW_RURAL, "vn/70/694/", unit_level="district") == "qd320-huyen-ntm"


def test_many_at_once_in_one_question():
    wanted = [(Level.ADVANCED, TAN_LOI), (Level.NEW_RURAL, "vn/70/694/25339/")]
    actor = universe.actor("vpdp")
    queries.sets_for(actor, wanted, world.DAY)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        found = queries.sets_for(actor, wanted * 6, world.DAY)
    assert len(asked) == 1
    assert {one.slug for one in found.values()} == {"qd1361-nang-cao", "qd1360-ntm"}


def test_an_edition_is_read_once():
    actor = universe.actor("vpdp")
    queries.criteria_set(actor, world.SET)
    with CaptureQueriesContext(connection) as asked:
        again = queries.criteria_set(actor, world.SET)
    assert len(asked) == 1
    assert again.by_code["13"].short_name == "Sản xuất"


def test_a_new_edition_is_seen_at_once():
    assert world.the_set().edition == 1
    actions.fill_threshold(
        world.district(),
        by=universe.actor("vpdp"),
        indicator=world.indicator(),
        filled=world.filled(),
    )
    assert world.the_set().edition == 2
    assert queries.set_for(universe.actor("vpdp"), Level.ADVANCED, TAN_LOI, world.DAY).edition == 2


def test_unknown_set():
    with pytest.raises(NotFound):
        queries.criteria_set(Actor.PUBLIC, "nothing")
    with pytest.raises(NotFound):
        queries.criteria_set(Actor.PUBLIC, world.SET, 9)


def test_the_list_names_each_set_once_those_in_use_first():
    found = queries.criteria_sets(universe.actor("vpdp"))
    slugs = [one.slug for one in found]
    assert len(slugs) == len(set(slugs)) == 8
    states = [one.state for one in found]
    assert states == sorted(states)
    assert slugs[:2] == ["qd1360-ntm", "qd1361-nang-cao"]


def test_the_region_comes_from_the_province_s_set():
    actor = universe.actor("vpdp")
    assert queries.group_of(actor, TAN_LOI, world.the_set()) == "dnb"
    assert queries.group_of(actor, TAN_LOI, world.the_set("qd318-nang-cao")) == ""
    assert queries.group_of(actor, TAN_LOI, world.the_set("qd319-kieu-mau")) == "chung"


def test_a_requirement_says_how_sure_it_is():
    by_code = {one.code: one for one in world.the_set().indicators}
    known = by_code["14.1"].requirement("dnb", 2025)
    assert (known.text, known.mark) == ("≥ 95%", Confidence.RECALLED)
    bound = by_code["18.7"].requirement("dnb", 2025)
    assert (bound.text, bound.bound, bound.mark) == ("", "không quá 97,74%", Confidence.UNKNOWN)
    assert by_code["2.1"].requirement("dnb", 2025).why


def test_without_a_group_nothing_falls_back():
    by_code = {one.code: one for one in world.the_set("qd318-nang-cao").indicators}
    assert by_code["8.2"].requirement("", 2025).text == ""


def test_the_army_and_the_police_each_lead_a_part():
    held = queries.charges(universe.actor("vpdp"), world.the_set().id)["19"]
    assert [(one.agency_code, one.indicator_code) for one in held] == [
        ("ban-chqs", "19.1"),
        ("cong-an", "19.2"),
    ]
    assert not any(one.is_confirmed for one in held)


def test_charges_come_in_the_order_of_the_set():
    held = queries.charges(universe.actor("vpdp"), world.the_set().id)
    assert list(held) == [str(n) for n in range(1, 21)]


def test_a_commune_sees_the_district_s_charges_and_its_own():
    held = queries.charges(universe.actor("can-bo-tan-loi"), world.the_set().id)
    codes = {one.agency_code for one in held["20"]}
    assert codes == {"vpdp-huyen", "ubnd-25342"}


def test_the_accounts_room_asks_here():
    agency = Agency.objects.get(code="phong-gddt").pk
    assert source.held([agency], world.DAY) == {agency: frozenset({f"{world.SET}/5"})}


@pytest.mark.parametrize(
    "address",
    ["/criteria-sets/", f"/criteria-sets/{world.SET}/", f"/criteria-sets/{world.SET}/charges/"],
)
def test_pages_ask_little(as_, address):
    browser = as_("vpdp")
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    assert len(asked) <= 20
