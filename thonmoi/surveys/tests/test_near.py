"""What is asked and published near a place, for its public page."""

import sys

from tests import universe
from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor
from thonmoi.surveys import actions, queries, rules
from thonmoi.surveys.rules import SurveyKind
from thonmoi.surveys.tests import world


def test_a_place_has_its_own_results_however_many_there_are_elsewhere(monkeypatch):
    monkeypatch.setattr(sys.modules["thonmoi.surveys.queries.surveys"], "TOLD", 1)
    own = world.published()
    given = {"kind": SurveyKind.OPINION, "level": "", "facts": world.facts(), "hamlets": []}
    given |= {"questions": rules.questions(SurveyKind.OPINION, world.OPEN_ASKED)}
    leader = accounts.agency(universe.EVERYTHING, world.BODY)
    elsewhere = universe.unit("25361")
    row = actions.plan_survey(elsewhere, by=world.front(), led_by=leader, **given)
    told = world.published(world.closed(world.opened(world.again(row))))
    assert [one.pk for one in queries.open_surveys(Actor.PUBLIC)] == [told.pk]
    near = queries.open_surveys(Actor.PUBLIC, own.unit_path)
    assert [one.pk for one in near] == [own.pk]
