"""A title goes on after a merger by a document alone; what was before stays as it was."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.rules import Level
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans.models import Title
from thonmoi.recognition import actions, queries, rules
from thonmoi.recognition.rules import Origin
from thonmoi.recognition.tests import mergers, world

NTM, ADVANCED = Level.NEW_RURAL, Level.ADVANCED


def acknowledge(
    row, paper, by=world.OFFICE, level=NTM, on=date(2025, 6, 16), reason="Theo văn bản"
):
    origins = queries.heir(universe.EVERYTHING, row.pk).as_rules
    given = {"level": level, "on": on, "origins": origins, "reason": reason}
    return actions.acknowledge_title(row, by=world.who(by), document=paper, **given)


def test_s45_a_title_is_acknowledged_after_a_merger(as_):
    heir, before = mergers.merged(), Title.objects.get(unit=universe.unit(mergers.TITLED))
    page = as_(world.OFFICE).get("/titles/").content.decode()
    assert "Xã Giả Định" in page and "Nghị quyết giả định" in page
    assert before.pk not in [one.pk for one in queries.titles(universe.EVERYTHING)]
    number = world.decision("9/QĐ-UBND").number
    form = {"level": "ntm", "number": number, "on": "16/6/2025", "reason": "Cả hai xã đạt"}
    answer = as_(world.OFFICE).post(f"/titles/heirs/{heir.pk}/", form)
    assert answer.status_code == 302, answer.content.decode()
    made = Title.objects.get(unit=heir)
    assert (made.is_acknowledged, made.remark, made.level) == (True, "Cả hai xã đạt", "ntm")
    before.refresh_from_db()
    assert before.ended_on is None
    assert queries.heirs(universe.EVERYTHING) == []
    assert {"title.acknowledge", "title.record"} == set(
        Event.objects.order_by("-seq").values_list("action", flat=True)[:2]
    )
    assert "sáp nhập" in as_(world.OFFICE).get("/titles/").content.decode()


def test_who_may_once_with_what_the_communes_before_held():
    heir, paper = mergers.merged(), world.decision("9/QĐ-UBND")
    with pytest.raises(Denied):
        acknowledge(heir, paper, by=world.LEADER)
    with pytest.raises(NotFound):
        queries.heir_row(world.who(world.OFFICER), heir.pk)
    with pytest.raises(NotFound):
        queries.heir_row(universe.EVERYTHING, universe.unit(world.LOI).pk)
    with pytest.raises(Conflict):
        acknowledge(heir, paper, level=ADVANCED)
    for wrong in ({"reason": " "}, {"on": date(2025, 5, 31)}, {"on": date(2025, 6, 18)}):
        with pytest.raises(Invalid):
            acknowledge(heir, paper, **wrong)
    acknowledge(heir, paper)
    with pytest.raises(Conflict):
        acknowledge(heir, paper)


def test_s45_levels_are_cumulative_and_a_reason_is_asked_where_one_lacks():
    high, low, none = Origin("A", (ADVANCED,)), Origin("B", (NTM,)), Origin("C")
    assert rules.levels_of((high, low), ()) == (NTM, ADVANCED)
    assert rules.levels_of((high, low), (NTM,)) == (ADVANCED,)
    assert rules.levels_of((none,), ()) == ()
    assert rules.without((high, low, none), NTM) == ("C",)
    assert rules.check_acknowledged((high, low), NTM, date(2025, 7, 2), None, "") == ""
    with pytest.raises(Invalid):
        rules.check_acknowledged((high, low), ADVANCED, date(2025, 7, 2), None, "")
