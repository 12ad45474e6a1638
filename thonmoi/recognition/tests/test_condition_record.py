"""A condition holds by what the data say or by a paper; unknown stays unknown."""

from datetime import date
from decimal import Decimal

import pytest

from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.procedures import surveyed
from thonmoi.procedures.surveyed import Surveyed
from thonmoi.recognition.tests import world


def holds(row, code):
    return next(x for x in world.whole(row).conditions if x.code == code).holds


def test_s45_recorded_by_a_paper(as_):
    row = world.opened()
    assert [holds(row, x) for x in ("satisfaction", "debt", "security")] == [None, None, None]
    form = {"condition": "security", "is_met": "yes", "paper": "15/CAH", "on": "2/6/2025"}
    answer = as_(world.OFFICE).post(f"/dossiers/{row.pk}/conditions/", form)
    assert "15/CAH" in as_(world.OFFICER).get(answer.url).content.decode()
    assert holds(row, "security") is True
    world.find(row, "satisfaction", is_met=False, by=world.FRONT, rate=Decimal("81.5"))
    assert holds(row, "satisfaction") is False


def test_s45_the_survey_is_asked_through_its_source(monkeypatch):
    row = world.opened()
    found = Surveyed(Decimal("93.2"), 640, Decimal(90), date(2025, 5, 30))
    monkeypatch.setattr(surveyed, "_sources", [lambda *_asked: found])
    assert holds(row, "satisfaction") is True
    monkeypatch.setattr(surveyed, "_sources", [lambda *_asked: None])
    assert holds(row, "satisfaction") is None


def test_who_may_and_what_can_be():
    row = world.opened()
    with pytest.raises(Denied):
        world.find(row, "debt", by=world.OFFICER)
    for code in ("criteria", "other"):
        with pytest.raises(Invalid):
            world.find(row, code)
    with pytest.raises(Invalid):
        world.find(row, "satisfaction", rate=Decimal(101))
