"""Two sets in force at once: the title by its own, the target by its own (B-02)."""

from datetime import date
from html import unescape

import pytest

from tests import universe
from thonmoi.criteria.rules import Level, Standing
from thonmoi.criteria.tests import made_up
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.beside import beside
from thonmoi.monitoring.queries.outlooks import outlooks
from thonmoi.plans.actions import record_title

LOI, LATER = "25342", date(2026, 3, 1)
OFFICE = "vpdp"


@pytest.fixture
def titled():
    """Tân Lợi was recognised in 2023 by the set of 2021-2025, and aims at the level above."""
    return record_title(
        universe.unit(LOI),
        by=universe.actor(OFFICE),
        level=Level.NEW_RURAL,
        recognised_on=date(2023, 5, 1),
        document=made_up.document(),
    )


def status(on=None):
    return standings.status(universe.actor(OFFICE), universe.unit(LOI), on=on)


def test_b02_the_unit_is_judged_by_the_set_of_its_aim_the_title_s_set_stands_beside(as_, titled):
    now = status()
    assert (now.set.slug, now.met, now.total) == ("qd1361-nang-cao", 15, 20)
    assert (now.title.level, now.title.is_confirmed) == ("ntm", True)
    own = beside(universe.actor(OFFICE), now)
    assert (own.set.slug, own.met, own.unknown, own.total) == ("qd1360-ntm", 0, 19, 19)
    page = unescape(as_(OFFICE).get(f"/communes/{LOI}/").content.decode())
    assert "Theo bộ tiêu chí của danh hiệu: đạt 0/19 tiêu chí, chưa có kết luận 19" in page
    assert "15/20" in page


def test_b02_a_title_stays_whatever_its_set_says(titled):
    row = standings.criterion(
        universe.actor(OFFICE), beside(universe.actor(OFFICE), status()).standings[4].criterion_id
    )
    conclude_criterion(
        Charged(universe.unit(LOI), row, None),
        by=universe.actor(OFFICE),
        standing=Standing.NOT_MET,
        agency_id=None,
        reason="Không còn giữ được",
    )
    now = status()
    assert (now.title.level, now.met) == ("ntm", 15)
    assert [one.code for one in outlooks(universe.actor(OFFICE), [now]).fallen] == ["5"]


def test_b02_after_its_years_the_old_set_still_judges_what_it_recognised(titled):
    """In 2026 another set is in force; the aim of 2025 and the title keep theirs."""
    made_up.active(
        made_up.three_groups(code="gia-dinh-2026", level=Level.NEW_RURAL, first_year=2026)
    )
    later = status(LATER)
    assert later.set.slug == "qd1361-nang-cao"
    other = standings.status(universe.actor(OFFICE), universe.unit("25339"), on=LATER)
    assert other.set is None or other.set.slug == "gia-dinh-2026"


def test_b02_one_set_for_both_has_nothing_beside():
    other = standings.status(universe.actor(OFFICE), universe.unit("25339"))
    assert other.title is not None
    assert beside(universe.actor(OFFICE), other) is None
    assert beside(universe.actor(OFFICE), status()) is None
