"""Where nothing is simulated, and what the values are like."""

from decimal import Decimal

import pytest
from django.test import override_settings

from thonmoi.audit import queries as log
from thonmoi.criteria.rules import Direction, Indicator, Kind, Threshold
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.monitoring.cells import mean
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.tests import world
from thonmoi.ops.demo import entering, simulate
from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import STORIES, TAN_LOI
from thonmoi.ops.demo.values import typed


def test_an_installation_is_never_simulated():
    with override_settings(TRIAL=False), pytest.raises(Conflict) as refused:
        simulate()
    assert refused.value.code == "demo.settings"
    assert not log.is_simulated(Actor.PUBLIC)


def test_a_commune_where_somebody_works_is_left_alone(monkeypatch):
    monkeypatch.setattr(entering, "STORIES", {TAN_LOI: STORIES[TAN_LOI]})
    cell = world.type_in("97,74")
    entering.enter(Offices())
    assert list(Cell.objects.filter(unit=world.commune(), owner=None)) == [cell]
    assert not Cell.objects.get(pk=cell.pk).is_simulated


def _rate(direction=Direction.AT_LEAST, value=None):
    known = (Threshold("chung", Decimal(value)),) if value else ()
    return Indicator("9.9", "x", Kind.PERCENT, direction, "%", known)


@pytest.mark.parametrize("place", ["25342", "25361", "25339"])
def test_a_value_can_be_taken_and_keeps_to_what_is_asked(place):
    def figure(rule, **asked):
        text = typed(rule, place=place, **asked)
        assert text == typed(rule, place=place, **asked)
        return Decimal(mean(rule, text).value)

    assert figure(_rate(value=95)) >= 95
    assert figure(_rate(value=95), is_short=True) < 95
    assert figure(_rate(Direction.AT_MOST, 3)) <= 3
    assert figure(_rate(Direction.AT_MOST, 3), is_short=True) > 3
    assert figure(_rate(), before="97,74") >= Decimal("97.7")
    assert 0 < figure(_rate()) <= 100
