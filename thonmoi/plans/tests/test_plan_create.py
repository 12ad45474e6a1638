"""Creating a plan: its text and whatever binds somebody, in one deed."""

from dataclasses import replace

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.models import Designation, Plan, Title
from thonmoi.plans.rules import PlanState
from thonmoi.plans.rules.facts import (
    ClauseFacts,
    DesignationFacts,
    GoalFacts,
    LineFacts,
    TaskFacts,
    TitleFacts,
)
from thonmoi.plans.tests import world


def create(by=world.OFFICE, code="25342", facts=None, document=None):
    return actions.create_plan(
        universe.unit(code),
        by=universe.actor(by),
        facts=facts or world.commune_plan(),
        document=document,
    )


def test_works():
    made = create()
    assert (made.state, made.document.number, made.in_force_from) == (PlanState.DRAFT, "", None)
    found = queries.clauses(world.office(), made.pk)
    assert [one.path for one in found] == ["I", "I.1", "I.2", "I.3"]
    assert [len(one.works) for one in found] == [0, 1, 0, 0]
    assert found[2].targets[0].said == "từ 70 trở lên"
    assert found[3].doubts[0].is_open


def test_a_task_for_all_communes_has_a_line_for_each():
    """S-15: the lines follow the words and the day of the task."""
    there = universe.unit("25342")
    lines = (LineFacts(there.pk),)
    made = create(
        facts=replace(world.commune_plan(), tasks=(TaskFacts("I.1", "Làm", there.pk, lines=lines),))
    )
    parent, line = queries.tasks(world.office(), plan_pk=made.pk)
    assert (line.parent_pk, line.text, line.unit) == (parent.pk, "Làm", "Xã Tân Lợi")


def test_what_is_known_already_is_kept():
    unit = universe.unit("25342")
    create(
        facts=replace(
            world.commune_plan(),
            designations=(DesignationFacts("I.1", unit.pk, "nang-cao", 2025),),
            titles=(TitleFacts("I.1", unit.pk, "ntm"),),
        )
    )
    assert Designation.objects.filter(unit=unit, level="nang-cao").count() == 1
    assert Title.objects.get(unit=unit).clause.path == "I.1"


def test_logged_with_every_row():
    made = create()
    event = Event.objects.filter(action="plan.create").latest("seq")
    assert (event.target_id, event.unit_path) == (str(made.pk), universe.path("25342"))
    assert "plans.clause:" in event.changes
    assert "plans.work:" in event.changes


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        create(by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        create(by=world.OFFICER)


def test_one_document_is_one_plan():
    made = create()
    with pytest.raises(Conflict):
        create(document=made.document)


@pytest.mark.parametrize(
    "facts",
    [
        {"goals": (GoalFacts("IX", "Không có điểm này"),)},
        {"clauses": (ClauseFacts("I.1", "1.", 1, "", "Một", 1),) * 2},
        {"tasks": None},
    ],
)
def test_what_does_not_fit_leaves_nothing(facts):
    outside = TaskFacts("I.1", "Ngoài xã", universe.unit("25361").pk)
    changes = {name: value or (outside,) for name, value in facts.items()}
    with pytest.raises(Invalid):
        create(facts=replace(world.commune_plan(), **changes))
    assert Plan.objects.count() == 1
