"""What is coming, on the plan's own data: S-07, S-09, S-11, S-13."""

from datetime import date
from html import unescape

from tests import universe
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.actions import assign_charge
from thonmoi.criteria.rules import ChargeRole, Standing
from thonmoi.kernel import clock
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.outlooks import area_outlooks
from thonmoi.monitoring.rules import Outlook
from thonmoi.notices import queries as notices

DISTRICT = "vn/70/694/"


def outlooks():
    return area_outlooks(universe.actor("vpdp"), DISTRICT)


def lead(code="5", set_slug="qd1360-ntm"):
    """The education division leads a criterion of the set for NTM, named by the office."""
    office = universe.actor("vpdp")
    row, _indicator = criteria.place_in_set(office, set_slug, code)
    agency = universe.account("phong-gddt").memberships.first().agency
    assign_charge(
        universe.unit("694"), by=office, criterion=row, agency=agency, role=ChargeRole.LEAD
    )


def conclude(unit, standing, code="5"):
    actor = universe.actor("phong-gddt")
    found = standings.status(universe.actor("vpdp"), universe.unit(unit))
    row = standings.criterion(actor, found.standings[code].criterion_id)
    conclude_criterion(
        Charged(found.unit, row, found.set.charge_key(code)),
        by=actor,
        standing=standing,
        agency_id=min(actor.agency_ids),
        reason="Không còn giữ được",
    )


def page(as_, name="/overview/", who="vpdp"):
    return unescape(as_(who).get(name).content.decode())


def test_s11_tan_loi_is_at_risk_by_a_stated_rule(as_):
    """S-11: 15 of 20 since 24/01/2025; by 17/6 an even pace asks for 17."""
    known = outlooks().forecasts
    loi = known[universe.unit("25342").pk]
    assert (loi.outlook, loi.expected, loi.since) == (Outlook.AT_RISK, 17, date(2025, 1, 24))
    shown = page(as_)
    assert "Có nguy cơ" in shown
    assert "Tính đều từ 24/01/2025, đến nay cần đạt 17/20 tiêu chí." in shown


def test_s12_of_a_year_that_is_asked_about_nothing_is_forecast():
    """S-12: Tân Hiệp's year is being asked about; until it is settled nothing is called late."""
    assert universe.unit("25361").pk not in outlooks().forecasts


def test_s13_the_gap_of_a_titled_commune_to_the_level_above(as_):
    """S-13: An Phú holds NTM; of the twenty criteria of advanced NTM nothing is concluded yet."""
    gap = outlooks().gaps[universe.unit("25339").pk]
    assert (gap.level, gap.met, gap.total, gap.unknown) == ("nang-cao", 0, 20, 20)
    assert "Khoảng cách đến nông thôn mới nâng cao" in page(as_, "/communes/25339/")
    assert "đạt 0/20, chưa có kết luận 20" in page(as_, "/communes/")


def test_s07_what_falls_back_after_recognition_raises_an_alert(as_):
    """S-07: met is no alert; not met is one, for the office's work and on the overview."""
    lead()
    conclude("25339", Standing.MET)
    assert outlooks().fallen == ()
    conclude("25339", Standing.NOT_MET)
    found = outlooks().fallen
    assert [(one.unit.code, one.code, one.since) for one in found] == [
        ("25339", "5", clock.today())
    ]
    rows = [one for one in notices.due(universe.actor("vpdp")) if one.key.startswith("fallen-")]
    assert len(rows) == 1
    assert rows[0].due is None
    shown = page(as_)
    assert "Tiêu chí giảm sau công nhận" in shown
    assert "Không còn giữ được" in shown
    assert not [d for d in notices.due(universe.actor("phong-gddt")) if d.key.startswith("fallen")]


def test_s09_the_spread_needs_three_communes_and_names_the_last(as_):
    """S-09: two communes known by the advanced set are too few; three by the set of NTM are not."""
    assert "Mới có số liệu của 2/2 xã; cần ít nhất 3 xã để so sánh." in page(as_)
    lead()
    for code in ("25339", "25349"):
        conclude(code, Standing.MET)
    third = next(
        row.unit.code
        for row in standings.statuses(universe.actor("vpdp"), within=DISTRICT)
        if row.title and row.unit.code not in ("25339", "25349")
    )
    conclude(third, Standing.NOT_MET)
    shown = page(as_)
    assert "đã có số liệu 3/5 xã" in shown
    last = standings.status(universe.actor("vpdp"), universe.unit(third)).unit.name
    assert f">{last}</a> (0/19)" in shown
