"""Met but not sustainable: three stated rules, beside the form of the division."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from html import unescape

import pytest
from django.urls import reverse

from thonmoi.criteria.rules import Direction, Outcome
from thonmoi.kernel import clock
from thonmoi.monitoring.rules import Held, worries
from thonmoi.monitoring.tests import world

TODAY = date(2025, 6, 17)


def held(*values, outcome=Outcome.MET, direction=Direction.AT_LEAST, **more):
    return Held("18.7", outcome, direction, [Decimal(v) for v in values], "≥ 95%", **more)


@pytest.mark.parametrize(
    ("one", "count"),
    [
        (held(97), 0),
        (held(97, is_near=True), 1),
        (held(99, 98, 97), 1),
        (held(97, 98, 97), 0),
        (held(99, 98), 0),
        (held(97, 97, 97), 0),
        (held(3, 4, 5, direction=Direction.AT_MOST), 1),
        (held(5, 4, 3, direction=Direction.AT_MOST), 0),
        (held(97, evidence_on=TODAY - timedelta(days=365)), 0),
        (held(97, evidence_on=TODAY - timedelta(days=366)), 1),
        (held(99, 98, 97, is_near=True, evidence_on=date(2020, 1, 1)), 3),
        (held(99, 98, 97, outcome=Outcome.NOT_MET), 0),
        (held(99, 98, 97, outcome=Outcome.PERSON_DECIDES), 0),
    ],
)
def test_each_rule_at_its_bound(one, count):
    assert len(worries([one], TODAY)) == count


def test_what_is_not_met_is_not_called_unsustainable():
    assert worries([held(99, 98, 97), held(5, outcome=Outcome.NOT_MET)], TODAY) == ()


def test_the_page_of_conclusion_proposes_and_says_why(as_, monkeypatch):
    cell = world.type_in("Đạt", code="3.2")
    monkeypatch.setattr(clock, "now", lambda: datetime(2023, 1, 5, 3, tzinfo=UTC))
    world.add_evidence(cell)
    monkeypatch.undo()
    world.approve(world.send())
    world.confirm(cell)
    where = reverse("criterion-conclude", args=["25342", cell.indicator.criterion_id])
    page = unescape(as_(world.DIVISION).get(where).content.decode())
    assert "minh chứng ngày 05/01/2023" in page
    form = unescape(as_(world.DIVISION).get(where + "?proposal=1").content.decode())
    assert "3.2: minh chứng ngày 05/01/2023, đã hơn một năm</textarea>" in form
    assert 'value="met_not_sustainable"' in form
