"""A difficulty or proposal goes into the register."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.plans.models import Task
from thonmoi.voices import actions
from thonmoi.voices.models import Difficulty
from thonmoi.voices.tests import world

FORM = {"kind": "proposal", "subject": "Đề nghị hỗ trợ vốn", "text": "Xã thiếu vốn đối ứng."}


def raise_(by, **changes):
    given = {"kind": "difficulty", "facts": world.facts(), "raised_by": world.agency("ubnd-25342")}
    return actions.raise_difficulty(universe.unit(world.LOI), by=by, **given | changes)


def test_works_about_a_task(as_):
    task = Task.objects.filter(unit__code=world.LOI).first()
    browser = as_(world.OFFICER)
    page = browser.get(f"/difficulties/new/?task={task.pk}").content.decode()
    assert f'value="task:{task.pk}" selected' in page
    form = FORM | {"place": world.LOI, "about": f"task:{task.pk}", "raised_by": world.COMMITTEE}
    response = browser.post("/difficulties/new/", form)
    row = Difficulty.objects.get()
    assert (row.task, row.criterion, row.state, row.kind) == (task, None, "raised", "proposal")
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "Đề nghị hỗ trợ vốn" in page and f"/difficulties/{row.pk}/assignment/" in page
    assert f'href="/tasks/{task.pk}/"' in page


def test_who_may_and_logged():
    world.who_may(raise_, right=world.CHAIR, wrong=world.LEADER)
    world.logged("difficulty.raise")
    with pytest.raises(Denied):
        raise_(universe.actor(world.OFFICE))


def test_a_division_raises_what_concerns_the_district():
    row = world.raised(world.DIVISION, world.SCHOOLS, "694")
    assert row.unit_path == universe.PATH
    with pytest.raises(NotFound):
        raise_(universe.actor(world.OTHER), raised_by=world.agency("ubnd-25361"))


def test_bad_input_gets_a_sentence_and_leaves_nothing(as_):
    form = FORM | {"place": world.LOI, "raised_by": world.COMMITTEE}
    for field, value in (("subject", ""), ("about", "task:0"), ("place", "25361"), ("kind", "x")):
        response = as_(world.OFFICER).post("/difficulties/new/", form | {field: value})
        assert response.status_code == 422
    with pytest.raises(Invalid):
        raise_(universe.actor(world.OFFICER), facts=world.facts(text=" "))
    assert not Difficulty.objects.exists()
