"""The addresses of surveys, for the walk of the house: office and leader find what is published."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.surveys import queries
from thonmoi.surveys.tests import world
from thonmoi.surveys.tests.test_survey_plan import FORM
from thonmoi.surveys.tests.test_tally_record import FORM as MINUTES

FRONT = {"right": world.FRONT, "wrong": world.OFFICE}
HIDDEN = {"wrong": 404, "reader": 404}
OPEN = {"visitor": 200}


def of(make):
    return lambda: (make().pk,)


def a_code():
    return (world.codes(world.hamlet())[0].replace("-", ""),)


def both(name, make, form, codes=HIDDEN):
    """A page of the Front with its deed; others find nothing where nothing is published."""
    return (
        Visit(name, of(make), codes=codes, **FRONT),
        Post(name, of(make), form, codes=codes, **FRONT),
    )


VISITS = [
    Visit("surveys"),
    Visit("survey-plan", **FRONT),
    Post("survey-plan", data=FORM, codes={"stranger": 422}, **FRONT),
    Visit("survey", of(world.published), codes={"stranger": 200}),
    *both("survey-change", world.planned, {"version": 1, "title": "Tên", "batch": 8,
        "questions": "Một\nHai", "hamlets": "Ấp 1"}),
    *both("survey-open", world.planned, {"version": 1}),
    *both("survey-close", world.opened, {"version": 2}),
    *both("survey-publish", world.closed, {"version": 3, "report_paper": "05/BC"}),
    *both("objection-record", world.published, {"on": "17/6/2025", "text": "Chưa niêm yết"},
        {"stranger": 403}),
    *both("objection-answer", world.objected, {"version": 1, "answer": "Đã rõ"}),
    Visit("survey-report", of(world.published), codes={"stranger": 200}),
    Visit("survey-sheet", of(world.opened), codes=HIDDEN, **FRONT),
    Visit("survey-minutes", of(world.hamlet), codes=HIDDEN, **FRONT),
    Visit("code-make", of(world.hamlet), codes=HIDDEN, **FRONT),
    Post("code-make", of(world.hamlet), {"version": 1, "count": 2}, codes=HIDDEN | {"right": 200},
        **FRONT),
    *both("sheet-record", world.hamlet, {"on": "17/6/2025", "given": 8}),
    *both("tally-record", world.hamlet, MINUTES),
    Visit("survey-code", codes=OPEN),
    Post("survey-code", data={"code": "ABCD"}, codes={"visitor": 302, "reader": 302}),
    Visit("survey-answer", a_code, codes=OPEN | {"stranger": 200}),
    Post("survey-answer", a_code, {"q1": "0"},
        codes={"visitor": 302, "stranger": 409, "reader": 409, "right": 409}),
    Visit("survey-thanks", codes=OPEN),
    Visit("opinions", codes=OPEN),
    Visit("opinions-card", codes=OPEN),
    Visit("opinion-card", of(world.asked_openly), codes=OPEN | {"stranger": 200}),
    Visit("opinion", of(world.asked_openly), codes=OPEN | {"stranger": 200}),
    Post("opinion", of(world.asked_openly), {"q1": "0"}, codes=dict.fromkeys(
        ("visitor", "stranger", "reader", "right"), 422)),
]  # fmt: skip


def _surveys():
    world.planned()
    world.published()


PAIRS = {
    "surveys.queries.results.results": Pair(
        lambda actor: [one.pk for one in queries.results(actor)],
        queries.result,
        world.published,
        is_queue=True,
    ),
    "surveys.queries.surveys.surveys": Pair(
        lambda actor: [one.pk for one in queries.surveys(actor).rows], queries.survey, _surveys
    ),
}
