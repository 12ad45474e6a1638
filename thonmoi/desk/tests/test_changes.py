"""Any past day, and what changed between two of them."""

from datetime import date, timedelta
from html import unescape

import pytest

from tests import universe
from thonmoi.criteria.rules import Standing
from thonmoi.desk.queries.changes import changes
from thonmoi.desk.tests.test_outlooks import conclude, lead
from thonmoi.kernel import clock
from thonmoi.monitoring.queries import standings

FORCE = date(2025, 1, 24)


def between(since, until):
    return changes(universe.actor("vpdp"), "694", since, until)


def page(as_, since, until, who="vpdp"):
    found = as_(who).get("/changes/694/", {"since": since, "until": until})
    return found.status_code, unescape(found.content.decode())


def test_before_the_plan_was_in_force_nothing_was_known():
    rows = standings.statuses(
        universe.actor("vpdp"), within="vn/70/694/", on=FORCE - timedelta(days=1)
    )
    assert {row.unit.code for row in rows if row.aim} == set()
    assert {row.met for row in rows} == {None}


def test_a_conclusion_is_a_change_of_its_day(as_):
    """Criterion 5 of Tân Lợi is concluded met today: 15 yesterday, 16 today, by whom and when."""
    conclude("25342", Standing.MET)
    today = clock.today()
    found = between(today - timedelta(days=1), today)
    (one,) = found.communes
    assert (one.after.unit.code, one.before.met, one.after.met) == ("25342", 15, 16)
    (change,) = one.changes
    assert (change.now.code, change.is_gain, change.now.on) == ("5", True, today)
    status, shown = page(as_, "16/6/2025", "17/6/2025")
    assert status == 200
    assert "Đạt thêm" in shown
    assert "Phòng Giáo dục và Đào tạo" in shown


def test_nothing_changed_is_said(as_):
    assert "Không tiêu chí nào thay đổi giữa hai ngày." in page(as_, "1/5/2025", "17/6/2025")[1]


def test_the_matrix_of_the_second_day_shows_nothing_later(as_):
    conclude("25342", Standing.MET)
    shown = page(as_, "24/1/2025", "16/6/2025")[1]
    assert "15<span>/20" in shown
    assert "16<span>/20" not in shown


@pytest.mark.parametrize(
    ("since", "until", "sentence"),
    [
        ("17/6/2025", "1/5/2025", "Ngày đầu phải trước ngày sau."),
        ("1/5/2025", "18/6/2025", "Ngày này chưa đến"),
        ("31/2/2025", "1/5/2025", "ngày"),
        ("", "", "ngày"),
    ],
)
def test_days_that_cannot_be_get_a_sentence(as_, since, until, sentence):
    status, shown = page(as_, since, until)
    assert status == 422
    assert sentence in shown


def test_questions_do_not_grow_with_the_days(as_, django_assert_max_num_queries):
    browser = as_("lanh-dao")
    address = {"since": "1/2/2025", "until": "1/6/2025"}
    browser.get("/changes/694/", address)
    with django_assert_max_num_queries(15):
        assert browser.get("/changes/694/", address).status_code == 200


def test_what_changed_since_the_last_quarter_stands_on_the_pages(as_):
    """On the overview and on the commune's own page, with who and why; for neighbours no why."""
    shown = unescape(as_("vpdp").get("/overview/").content.decode())
    assert "Từ đó đến nay không tiêu chí nào thay đổi." in shown
    lead()
    conclude("25339", Standing.NOT_MET)
    conclude("25342", Standing.MET)
    for who, address, count in (
        ("vpdp", "/overview/", "<b>16/20</b>"),
        ("can-bo-tan-loi", "/communes/25342/", "15/20 → 16/20"),
    ):
        shown = unescape(as_(who).get(address).content.decode())
        assert "Thay đổi từ cuối quý trước, 31/03/2025" in shown
        assert count in shown
        assert "Phòng Giáo dục và Đào tạo 17/06/2025: Không còn giữ được" in shown
    shown = unescape(as_("can-bo-tan-loi").get("/communes/25339/").content.decode())
    assert "Thay đổi từ cuối quý trước" not in shown
    found = between(clock.today() - timedelta(days=1), clock.today())
    assert {c.now.reason for one in found.communes for c in one.changes} == {"Không còn giữ được"}
    near = changes(universe.actor("can-bo-tan-loi"), "694", date(2025, 6, 16), clock.today())
    told = {one.after.unit.code: one.changes[0].now.reason for one in near.communes}
    assert told == {"25339": "", "25342": "Không còn giữ được"}
