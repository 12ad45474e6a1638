"""Packs bring the questions of a level; they are recalled and say so."""

from datetime import date

import pytest

from tests import universe
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.surveys import actions, queries
from thonmoi.surveys.actions import QuestionnaireFacts
from thonmoi.surveys.tests import world

NATION = Place("")


def register(by=universe.EVERYTHING, place=NATION, **changes):
    given = {"slug": "thu", "level": "ntm", "name": "Phiếu thử", "questions": "Một\nHai"}
    given |= {"valid_from": date(2025, 1, 1), "valid_to": None, "confidence": "found", "source": ""}
    facts = QuestionnaireFacts(**given | changes)
    return actions.register_questionnaire(place, by=by, facts=facts)


def test_the_pack_has_one_of_each_level_and_a_later_one_wins():
    for level, count in (("ntm", 11), ("nang-cao", 10), ("kieu-mau", 6)):
        found = queries.questionnaire(world.front(), level)
        assert len(found.questions.splitlines()) == count and found.confidence == "recalled"
    assert queries.questionnaire(world.front(), "hien-dai") is None
    register()
    assert queries.questionnaire(world.front(), "ntm").slug == "thu"
    register(questions="Một")
    assert queries.questionnaire(world.front(), "ntm").questions == "Một"
    world.logged("questionnaire.register")


def test_who_may_and_what_cannot_be():
    with pytest.raises(Denied):
        register(by=world.front(), place=Place(universe.PATH))
    with pytest.raises(Invalid):
        register(questions=" ")
