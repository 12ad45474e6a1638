"""The addresses of difficulties, questions and remarks, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.voices import queries
from thonmoi.voices.tests import world

SAID = {"subject": "Việc thử", "text": "Nội dung thử", "place": world.LOI}
RAISER = {"right": world.OFFICER, "wrong": world.LEADER}
OFFICE = {"right": world.OFFICE, "wrong": world.OFFICER}
DIVISION = {"right": world.DIVISION, "wrong": world.LEADER}
FRONT = {"right": world.FRONT, "wrong": world.OFFICER}
ELSEWHERE = {"stranger": 422}
OWNER = {"right": world.OFFICER}
TERMS = {"place": "694", "answer_days": 10, "answer_kind": "working"}
DECIDED = {"decision": "show", "owner": world.COMMITTEE, "shown_text": "Nắp mương bị vỡ"}
"""Who neither looks at feedback nor answers it does not find it: the reader neither."""


def of(make):
    return lambda: (make().pk,)


VERSIONS = {
    world.raised: 1, world.assigned: 2, world.answered: 3, world.closed: 4, world.asked: 1,
    world.told: 2, world.remarked: 1, world.replied: 2, world.sent: 1, world.taken: 2,
}  # fmt: skip


def both(name, make, form, who, **more):
    return (
        Visit(name, of(make), **who, **more),
        Post(name, of(make), {"version": VERSIONS[make], **form}, **who, **more),
    )


VISITS = [
    Visit("difficulties"),
    Visit("difficulties-file"),
    Visit("difficulty-raise", **RAISER),
    Post(
        "difficulty-raise",
        data={**SAID, "kind": "proposal", "raised_by": world.COMMITTEE},
        codes=ELSEWHERE,
        **RAISER,
    ),
    Visit("difficulty", of(world.answered)),
    *both("difficulty-assign", world.raised, {"owner": world.SCHOOLS}, OFFICE),
    *both("difficulty-escalate", world.assigned, {"to": "vpdp-tinh", "paper": "1/CV"}, OFFICE),
    *both("difficulty-answer", world.assigned, {"answer": "Đã xong"}, DIVISION),
    *both("difficulty-close", world.answered, {}, RAISER),
    *both("difficulty-reopen", world.closed, {"reason": "Chưa xong"}, RAISER),
    Visit("questions"),
    Visit("question-ask", **RAISER),
    Post("question-ask", data={**SAID, "raised_by": world.COMMITTEE}, codes=ELSEWHERE, **RAISER),
    Visit("question", of(world.told)),
    *both("question-answer", world.asked, {"answer": "Làm thế này"}, DIVISION),
    *both("question-forward", world.asked, {"to": "phong-tckh"}, DIVISION),
    *both("question-publish", world.told, {"is_published": "yes"}, DIVISION),
    Visit("remarks"),
    Visit("supervision-record", **FRONT),
    Post(
        "supervision-record",
        data={**SAID, "to": world.COMMITTEE, "raised_by": "mttq-huyen"},
        codes=ELSEWHERE,
        **FRONT,
    ),
    Visit("supervision", of(world.replied)),
    *both("supervision-answer", world.remarked, {"answer": "Đã làm"}, RAISER),
    *both("supervision-close", world.replied, {"closing": "Đã rõ"}, FRONT),
    Visit("feedback-list"),
    Visit("terms-set", **OFFICE),
    Post("terms-set", data=TERMS, codes=ELSEWHERE, **OFFICE),
    Visit("feedback", of(world.taken), codes={"reader": 404}),
    *both("feedback-moderate", world.sent, DECIDED, OWNER, codes={"reader": 404}),
    *both("feedback-answer", world.taken, {"answer": "Đã sửa"}, OWNER, codes={"reader": 404}),
]


def _keys(many):
    return lambda actor: [one.pk for one in many(actor).rows]


def _difficulties():
    world.raised()
    world.assigned(world.raised(world.DIVISION, world.SCHOOLS, "694"))


def _questions():
    world.asked()
    world.told()


PAIRS = {
    "voices.queries.difficulties.difficulties": Pair(
        _keys(queries.difficulties), queries.difficulty, _difficulties
    ),
    "voices.queries.questions.questions": Pair(
        _keys(queries.questions), queries.question, _questions
    ),
    "voices.queries.feedback.feedback_list": Pair(
        _keys(queries.feedback_list), queries.feedback, world.taken
    ),
    "voices.queries.questions.remarks": Pair(_keys(queries.remarks), queries.remark, world.replied),
}
