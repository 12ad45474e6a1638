"""Where communes stand, on the plan's own data: S-13, S-24; B-08."""

from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.criteria.rules import Standing
from thonmoi.desk.showing.ladders import ladder
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.queries import standings


def status(code):
    return standings.status(universe.actor("vpdp"), universe.unit(code))


def test_s13_the_ladder_of_a_titled_commune_leads_on():
    """S-13: An Phú holds NTM by the plan; advanced and model stand above it, without titles."""
    made = ladder(status("25339"))
    assert [one.state for one in made] == ["done", "done", "", ""]
    assert "IV.4" in str(made[1].below)


def test_s13_the_gap_to_the_level_aimed_at():
    """S-13: Tân Lợi's gap is five of twenty, on the step it is taking."""
    found = status("25342")
    now = next(one for one in ladder(found) if one.state == "now")
    assert "15/20" in str(now.below)
    assert len(found.missing) == found.total - found.met == 5


def test_s24_the_count_is_derived_from_the_standings():
    """S-24: 15 of 20, three of them to be consolidated; one conclusion more makes it 16."""
    found = status("25342")
    weak = [c for c, one in found.standings.items() if one.standing == Standing.MET_NOT_SUSTAINABLE]
    assert (found.met, found.total, weak) == (15, 20, ["2", "17", "18"])
    assert {found.standings[code].source for code in weak} == {
        "IV.2.2.a",
        "IV.2.2.b",
        "IV.2.2.c",
    }
    actor, row = universe.actor("phong-gddt"), found.standings["5"]
    subject = standings.criterion(actor, row.criterion_id)
    conclude_criterion(
        Charged(found.unit, subject, found.set.charge_key("5")),
        by=actor,
        standing=Standing.MET,
        agency_id=min(actor.agency_ids),
    )
    assert status("25342").met == 16


@pytest.mark.parametrize("name", ["overview", "my-work", "communes", "plans", "criteria-sets"])
def test_b08_vietnamese_first_english_by_choice(as_, name):
    """B-08: the same page in Vietnamese, and in English once chosen."""
    browser = as_("vpdp")
    first = unescape(browser.get(reverse(name)).content.decode())
    browser.post(reverse("language"), {"language": "en", "next": "/"})
    second = unescape(browser.get(reverse(name)).content.decode())
    assert '<html lang="vi"' in first
    assert '<html lang="en"' in second
    assert heading(first) != heading(second)


def heading(html):
    return html.split("<h1", 1)[1].split(">", 1)[1].split("</h1>", 1)[0].strip()
