"""Every place of before leads to what it became, also where several became one."""

from datetime import date

from django.urls import reverse

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.portal import queries
from thonmoi.units.actions import record_succession, register_unit
from thonmoi.units.rules import Level, SuccessionKind

MERGED, RENAMED = date(2025, 5, 1), date(2025, 6, 1)


def test_the_first_page_names_districts_of_today_alone(as_):
    given = {"level": Level.DISTRICT, "kind": "huyện", "name": "Suối Cũ", "valid_to": MERGED}
    register_unit(universe.unit("70"), by=universe.EVERYTHING, code="99905", **given)
    page = as_("").get(reverse("public")).content.decode()
    assert "Huyện Hớn Quản" in page
    assert "Huyện Suối Cũ" not in page


def _commune(code, name, since=None, until=None):
    given = {"code": code, "level": Level.COMMUNE, "kind": "xã", "name": name}
    days = {"valid_from": since, "valid_to": until}
    return register_unit(universe.unit("694"), by=universe.EVERYTHING, **given, **days)


def _became(origin, heir, kind, on):
    given = {"heir": heir, "kind": kind, "document": "Nghị quyết 12/NQ-HĐND", "on": on}
    record_succession(origin, by=universe.EVERYTHING, **given)


def test_two_that_were_merged_and_then_renamed_lead_to_the_place_of_today():
    old = [_commune(f"9990{n}", f"Suối Đỏ {n}", until=MERGED) for n in (1, 2)]
    between = _commune("99903", "Suối Đỏ", MERGED, RENAMED)
    today = _commune("99904", "Suối Hồng", RENAMED)
    for one in old:
        _became(one, between, SuccessionKind.MERGE, MERGED)
    _became(between, today, SuccessionKind.RENAME, RENAMED)
    found = queries.find_places(Actor.PUBLIC, "suoi do")
    leads = {(one.name, one.now) for one in found}
    assert leads == {(str(one), str(today)) for one in (*old, between)}
