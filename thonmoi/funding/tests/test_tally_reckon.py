"""What follows from works and money is reckoned anew, and the doctor sees where it differs."""

import pytest

from tests import universe
from thonmoi.audit.deeds import request_id
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Allotment, Debt, Doubt, Given
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.ops.examination import examination

ALL = universe.EVERYTHING


def troubled():
    """A work with a doubt of every kind, a debt and a gift."""
    row = world.project(budget=500)
    world.pay(world.allot(row=row, amount=400, paper=""), 450)
    world.allot(row=row, amount=200)
    world.accept(world.again(row), value=900)
    actions.record_contribution(world.again(row), by=world.officer(), facts=world.gift())
    return row


def test_reckoned_anew_it_is_what_the_deeds_kept():
    troubled()
    kept = {model: set(model.objects.values_list(*_plain(model))) for model in (Doubt, Debt, Given)}
    assert all(kept.values())
    assert queries.mismatches(ALL) == []
    actions.reckon_tally(Place("", "x"), by=ALL)
    asked.logged("tally.reckon")
    assert kept == {m: set(m.objects.values_list(*_plain(m))) for m in kept}


def _plain(model):
    return [field.attname for field in model._meta.fields if field.attname != "id"]


@pytest.fixture
def by_hand(guard):
    """What happens where somebody alters the database by hand, in a test that may."""

    def alter(rows, **values):
        from thonmoi.audit import deeds

        token = deeds._current.set(deeds.Outermost("", None))
        try:
            rows.update(**values) if values else rows.delete()
        finally:
            deeds._current.reset(token)

    return alter


@pytest.mark.parametrize(
    ("kind", "rows", "values"),
    [
        ("finding", lambda: Doubt.objects.filter(project=None), {}),
        ("finding", lambda: Doubt.objects.exclude(project=None), {"excess": 7}),
        ("debt", lambda: Debt.objects.all(), {"debt": 1}),
        ("given", lambda: Given.objects.all(), {"value": 0}),
        ("sum", lambda: Allotment.objects.filter(paid__gt=0), {"paid": 449}),
    ],
)
def test_the_doctor_finds_what_differs(by_hand, kind, rows, values):
    troubled()
    by_hand(rows(), **values)
    found = {one.kind for one in examination(ALL).findings}
    assert f"tally.{kind}" in found
    if kind != "sum":
        actions.reckon_tally(Place("", "x"), by=ALL)
        assert queries.mismatches(ALL) == []


def test_nobody_reckons_by_hand():
    assert request_id.get() == ""
    for name, refused in ((world.OFFICE, NotFound), ("quan-tri", NotFound)):
        with pytest.raises((Denied, refused)):
            actions.reckon_tally(Place("", "x"), by=universe.actor(name))
