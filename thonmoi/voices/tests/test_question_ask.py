"""A commune asks how something is done."""

from datetime import date

import pytest

from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.voices.models import Question
from thonmoi.voices.tests import world

FORM = {"subject": "Phòng bộ môn tính thế nào?", "text": "Trường hai cấp?", "place": world.LOI}


def test_works_and_goes_to_who_leads_the_criterion(as_):
    form = FORM | {"about": f"criterion:{world.criterion('5').pk}", "raised_by": world.COMMITTEE}
    response = as_(world.OFFICER).post("/questions/new/", form)
    assert Question.objects.get().owner.code == "phong-gddt"
    page = as_(world.DIVISION).get(response.url).content.decode()
    assert f"{response.url}answer/" in page
    world.logged("question.ask")


def test_without_a_criterion_the_office_is_asked(as_):
    as_(world.OFFICER).post("/questions/new/", FORM | {"raised_by": world.COMMITTEE})
    assert Question.objects.get().owner.code == world.KEEPERS


def test_who_may_and_what_cannot_be(as_):
    for wrong, refusal in (
        (world.LEADER, Denied),
        (world.DIVISION, Denied),
        (world.OTHER, NotFound),
    ):
        with pytest.raises(refusal):
            world.asked(wrong)
    with pytest.raises(Invalid):
        world.asked(to="ubnd-25361")
    with pytest.raises(Invalid):
        world.asked(due=date(2025, 6, 1))
    assert as_(world.OFFICER).post("/questions/new/", FORM | {"text": ""}).status_code == 422
    assert not Question.objects.exists()
