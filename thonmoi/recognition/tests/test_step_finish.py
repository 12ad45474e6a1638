"""A step ends when nothing is missing; the next begins with its deadline."""

from datetime import date
from decimal import Decimal

import pytest

from tests import universe
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.procedures import actions as procedures
from thonmoi.procedures.models import Number
from thonmoi.recognition.models import Stage
from thonmoi.recognition.queries.due import due
from thonmoi.recognition.tests import world


def test_s45_two_steps_begin_side_by_side_with_the_deadline_that_is_confirmed():
    row = Number.objects.get(procedure__slug="cong-nhan-xa-2022", of="verify", kind="days")
    given = {"paper": "15/HD-UBND", "on": date(2025, 3, 1), "day_kind": "working"}
    place = Place(universe.PATH, "")
    procedures.confirm_number(place, by=world.who("vpdp"), number=row, value=Decimal(10), **given)
    row = world.submitted()
    begun = {x.code: x for x in Stage.objects.filter(dossier=row, ended_on=None)}
    assert set(begun) == {"verify", "survey"}
    assert begun["verify"].due_on == date(2025, 5, 13)  # ten working days, over 30/4 and 1/5
    assert begun["survey"].due_on is None


def test_s45_what_is_owed_stands_in_my_work():
    row = world.opened()
    (one,) = due(world.who(world.OFFICER), world.END)
    assert one.where == f"/dossiers/{row.pk}/#s-report"
    assert due(world.who(world.DIVISION), world.END) == []
    world.assess(row)
    world.file(row, "report", "report")
    world.finish(row, "report", on=date(2025, 4, 1))
    assert [x.key for x in due(world.who(world.OFFICER), world.END)] == [
        f"dossier:{row.pk}:consult"
    ]


def test_nothing_is_asked_where_no_dossier_was_ever_opened(django_assert_max_num_queries):
    actor = world.who(world.OFFICER)
    with django_assert_max_num_queries(2):  # the head of the chain and its marks
        assert due(actor, world.END) == []


def test_who_ends_what():
    row = world.opened()
    world.assess(row)
    with pytest.raises(Conflict):
        world.finish(row, "report")
    world.file(row, "report", "report")
    with pytest.raises(Denied):
        world.finish(row, "report", by=world.OFFICE)
    with pytest.raises(Invalid):
        world.finish(row, "report", on=date(2025, 2, 28))
    world.finish(row, "report")
    with pytest.raises(Conflict):
        world.finish(row, "report")


def test_s45_an_unknown_asks_for_a_reason():
    row = world.voting()
    world.meet(row, "vote")
    world.file(row, "vote", "minutes")
    world.finish(row, "vote", on=date(2025, 4, 21))
    world.file(row, "dossier", "petition")
    with pytest.raises(Invalid):
        world.finish(row, "dossier")
