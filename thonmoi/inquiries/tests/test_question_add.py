"""question.add: the office's own questions, each with its kind of answer."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions
from thonmoi.inquiries.facts import QuestionFacts
from thonmoi.inquiries.models import Question
from thonmoi.inquiries.rules import QuestionKind
from thonmoi.inquiries.tests import world
from thonmoi.inquiries.tests.walk import QUESTION
from thonmoi.kernel.errors import Conflict, Denied, Invalid

FACTS = QuestionFacts(QuestionKind.COUNT, "Số hộ bị ngập", unit_word="hộ")


def add(row, by=None, facts=FACTS):
    return actions.add_question(row, by=by or world.office(), facts=facts)


def test_works_logged_in_order(as_):
    row = world.drafted()
    address = f"/inquiries/{row.pk}/question/"
    browser = as_(world.OFFICE)
    assert browser.post(address, QUESTION | {"more": "1"}).url == address
    assert browser.post(address, QUESTION).url == f"/inquiries/{row.pk}/"
    assert Event.objects.latest("seq").action == "question.add"
    orders = list(Question.objects.filter(inquiry=row).order_by("pk").values_list("order"))
    assert orders == [(n,) for n in range(1, 10)]
    assert "Số hộ bị ngập" in browser.get(f"/inquiries/{row.pk}/").content.decode()


def test_who_may_when_and_what():
    with pytest.raises(Denied):
        add(world.drafted(), by=universe.actor(world.LEADER))
    with pytest.raises(Conflict):
        add(world.sent())
    for facts in (
        QuestionFacts(QuestionKind.TEXT, " "),
        QuestionFacts(QuestionKind.CHOICE, "Mức độ", options="Nhẹ\nNhẹ"),
    ):
        with pytest.raises(Invalid):
            add(world.drafted(), facts=facts)
