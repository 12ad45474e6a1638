"""Other money, other points: reckoned anew; the same facts."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.priorities import actions, queries
from thonmoi.priorities.rules import USUAL, GapKind, MoneyFacts
from thonmoi.priorities.tests import world


def weigh(row, by=None, money=None, **points):
    given = {**USUAL, **{GapKind(kind): n for kind, n in points.items()}}
    return actions.weigh_priority(
        row,
        by=by or world.office(),
        version=row.version,
        money=money or MoneyFacts(120 * world.MILLION, {}),
        points=given,
        words="Ưu tiên trường học.",
    )


def closed(row):
    return {one.label for one in world.lines(row).closed}


def test_points_of_people_decide(as_):
    world.estimated(school=60 * world.MILLION)
    row = world.draft(120 * world.MILLION)
    assert closed(row) == {"5. Giáo dục"}
    weigh(row, fragile=9)
    assert Event.objects.latest("seq").action == "priority.weigh"
    assert closed(row) == {"2. Giao thông"}
    page = as_(world.OFFICE).get(f"/priorities/{row.pk}/weights/").content.decode()
    assert 'value="120.000.000"' in page
    assert "Ưu tiên trường học." in page


def test_money_by_source_is_kept_apart_and_shown_at_each_work():
    world.estimated()
    row = world.draft()
    known = {one.code: pk for pk, one in queries.sources(world.office(), "investment").items()}
    money = MoneyFacts(None, {known["nstw"]: 150 * world.MILLION, known["ns-tinh"]: 80 * 10**6})
    row = weigh(world.again(row), money=money)
    assert row.budget == 230 * world.MILLION
    paid = [one.paid for one in world.lines(row).proposed]
    whole, split = sorted(paid, key=len)
    assert whole == (("Ngân sách trung ương", 100 * world.MILLION),)
    assert [amount for _name, amount in split] == [50 * world.MILLION, 50 * world.MILLION]


def test_refusals():
    row = world.draft()
    for who in (world.FINANCE, world.OFFICER):
        with pytest.raises(Denied):
            weigh(row, by=universe.actor(who))
    with pytest.raises(Invalid):
        weigh(row, due=0, later=0, held=0, fragile=0)
    with pytest.raises(Invalid):
        weigh(row, money=MoneyFacts(None, {}))
    stale = world.again(row)
    weigh(row)
    with pytest.raises(Conflict):
        weigh(stale)
