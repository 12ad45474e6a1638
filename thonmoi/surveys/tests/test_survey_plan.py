"""The Front prepares a survey; questions of the level and hamlets known are filled in."""

import pytest

from thonmoi.kernel.errors import Invalid
from thonmoi.surveys import rules
from thonmoi.surveys.models import Survey
from thonmoi.surveys.rules import SurveyKind
from thonmoi.surveys.tests import world

FORM = {
    **{"kind": "satisfaction", "place": world.LOI, "level": "nang-cao", "title": world.TITLE},
    **{"closes_on": "30/6/2025", "batch": 10, "led_by": world.BODY},
}


def test_works_and_fills_in_what_is_known(as_):
    browser = as_(world.FRONT)
    response = browser.post("/surveys/new/", FORM)
    page = browser.get(response.url).content.decode()
    row = Survey.objects.get()
    assert row.questions.count() == 10 and row.questions.last().is_overall
    assert row.hamlets.first().name == "Ấp Ân Lợi" and row.hamlets.first().households is None
    assert "chưa đối chiếu" in page and "90/HD-MTTW-BTT" in page
    assert browser.post("/surveys/new/", FORM | {"level": ""}).status_code == 422
    assert browser.post("/surveys/new/", FORM | {"batch": 2}).status_code == 422
    assert browser.post("/surveys/new/", FORM | {"closes_on": "1/6/2025"}).status_code == 422
    open_form = FORM | {"kind": "opinion", "level": ""}
    assert browser.post("/surveys/new/", open_form).status_code == 302
    assert Survey.objects.count() == 2


def test_only_the_front_prepares():
    world.only_the_front(lambda by: world.planned(by=by))
    world.logged("survey.plan")


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (SurveyKind.SATISFACTION, ""),
        (SurveyKind.OPINION, "Có nên làm đường không?"),
        (SurveyKind.OPINION, "Có nên làm đường không?; Nên"),
        (SurveyKind.OPINION, "Có nên làm đường không?; Nên; Nên"),
    ],
)
def test_questions_that_cannot_be(kind, typed):
    with pytest.raises(Invalid):
        rules.questions(kind, typed)


def test_hamlets_as_they_are_typed_or_pasted():
    found = rules.hamlets("Ấp Phú Miêng\t1.120\n\n  Ấp  Ân Lợi ;\nSóc Lết; 80")
    said = [("Ấp Phú Miêng", 1120), ("Ấp Ân Lợi", None), ("Sóc Lết", 80)]
    assert [(one.name, one.households) for one in found] == said
    for typed in ("Ấp 1; nhiều", "Ấp 1\nấp 1", "; 12", "Ấp 1; 2; 3"):
        with pytest.raises(Invalid):
            rules.hamlets(typed)
