"""A title is withdrawn by a decision alone; the rule is computed and explained."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.plans.models import Title
from thonmoi.recognition import actions, queries
from thonmoi.recognition.tests import world

AN_PHU = "25339"


def title() -> Title:
    pk = Title.objects.get(unit=universe.unit(AN_PHU)).pk
    return queries.title_row(universe.EVERYTHING, pk)


def withdraw(row, by=world.OFFICE, reason="Theo kết quả đánh giá lại", paper=None):
    given = {"document": paper or world.decision("7/QĐ-UBND"), "on": date(2025, 6, 16)}
    return actions.withdraw_title(row, by=world.who(by), reason=reason, **given)


def test_s45_explained_and_never_automatic(as_):
    page = as_(world.OFFICE).get("/titles/").content.decode()
    assert "50%" in page
    assert Title.objects.filter(ended_on=None).count() > 0
    paper = world.decision("7/QĐ-UBND")
    form = {"number": paper.number, "on": "16/6/2025", "reason": "Theo kết quả đánh giá lại"}
    answer = as_(world.OFFICE).post(f"/titles/{title().pk}/withdrawal/", form)
    assert answer.status_code == 302
    row = title()
    assert (row.ended_on, row.ended_by_id) == (date(2025, 6, 16), paper.pk)
    actions_ = set(Event.objects.order_by("-seq").values_list("action", flat=True)[:2])
    assert "title.end" in actions_


def test_who_may_once_with_a_reason():
    row, paper = title(), world.decision("7/QĐ-UBND")
    with pytest.raises(Denied):
        withdraw(row, by=world.LEADER, paper=paper)
    with pytest.raises(Invalid):
        withdraw(row, reason=" ", paper=paper)
    withdraw(row, paper=paper)
    with pytest.raises(Conflict):
        withdraw(title(), paper=paper)
