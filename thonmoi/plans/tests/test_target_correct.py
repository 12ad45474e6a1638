"""Mending how a target was read; the words of the plan stay."""

from decimal import Decimal

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.models import Measure
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.plans import actions
from thonmoi.plans.actions.corrections import Figures
from thonmoi.plans.models import Target
from thonmoi.plans.rules import Comparator
from thonmoi.plans.tests import trace, world


def correct(by=world.OFFICE, target=None, measure=None, **figures):
    values = {"comparator": Comparator.AT_LEAST, "value": Decimal(80), "unit_text": "%"} | figures
    return actions.correct_target(
        target or world.target("IV.1.-4"),
        by=universe.actor(by),
        figures=Figures(**values),
        measure=measure,
    )


def test_works_and_the_words_stay():
    words = world.target("IV.1.-4").text
    correct(measure=Measure.objects.get(code="trained-workers"))
    found = trace.target("lao động qua đào tạo")
    assert (found.said, found.text) == ("từ 80% trở lên", words)
    assert found.measure


def test_logged():
    made = correct()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("target.correct", str(made.pk))
    assert '"comparator":["exactly","at_least"]' in event.changes


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        correct(by=world.OTHER, target=Target.objects.get(clause__plan=world.draft()))


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        correct(by=world.LEADER)


@pytest.mark.parametrize(
    "figures",
    [
        {"value": None},
        {"comparator": Comparator.RANGE, "low": Decimal(3), "high": Decimal(1)},
        {"value": Decimal(10) ** 15},
    ],
)
def test_figures_that_cannot_be_are_refused(figures):
    with pytest.raises(Invalid):
        correct(**figures)


@pytest.mark.parametrize(("name", "value"), [("value", "91.67"), ("comparator", "x"), ("due", "x")])
def test_bad_input_gets_a_sentence(as_, name, value):
    address = f"/targets/{world.target('IV.1.-4').pk}/correction/"
    sent = {"comparator": "at_least", "value": "80", name: value}
    assert as_(world.OFFICE).post(address, sent).status_code == 422
