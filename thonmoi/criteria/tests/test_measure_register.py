"""Putting a measure into the list, and correcting it."""

from dataclasses import replace

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import queries
from thonmoi.criteria.actions import MeasureFacts, register_measure
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound

FACTS = MeasureFacts("jobs-made", "Số việc làm mới", "number", unit="người")


def register(by=universe.EVERYTHING, facts=FACTS, measure=None):
    return register_measure(Place(""), by=by, facts=facts, measure=measure)


def test_works():
    register()
    found = queries.measure(universe.actor("vpdp"), "jobs-made")
    assert (found.name, found.unit, found.kind) == ("Số việc làm mới", "người", "number")


def test_a_name_is_corrected():
    made = register(measure=register(), facts=replace(FACTS, name="Số việc làm được giải quyết"))
    assert queries.measure(universe.EVERYTHING, made.code).name == "Số việc làm được giải quyết"


def test_logged():
    made = register()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("measure.register", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises((NotFound, Denied)):
        register(by=universe.actor("can-bo-tan-loi"))


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        register(by=universe.actor("vpdp"))


def test_twice_conflicts():
    register()
    with pytest.raises(Conflict):
        register()


def test_another_unit_is_another_measure():
    made = register()
    with pytest.raises(Conflict):
        register(measure=made, facts=replace(FACTS, unit="%"))


@pytest.mark.parametrize("change", [{"kind": "colour"}, {"name": " "}, {"code": ""}])
def test_bad_input_is_refused(change):
    with pytest.raises(Invalid):
        register(facts=replace(FACTS, **change))
