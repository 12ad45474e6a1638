"""The addresses of inquiries, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.inquiries import queries
from thonmoi.inquiries.models import Question
from thonmoi.inquiries.tests import world

ASKS = {"wrong": world.LEADER}
FORM = {
    "title": "Thiệt hại do mưa lũ",
    "due_on": "20/6/2025",
    "due_time": "16:00",
    "communes": [world.LOI],
}
QUESTION = {"text": "Số hộ bị ngập", "kind": "count", "unit_word": "hộ"}
TIME = {"due_on": "24/6/2025", "due_time": "16:00", "note": "Mạng bị mất"}
OWN = {"right": world.OFFICER, "wrong": world.LEADER}
CHAIR = {"right": world.CHAIR, "wrong": world.LEADER}


def drafted():
    return (world.drafted().pk,)


def sent():
    return (world.sent().pk,)


def question():
    return (Question.objects.filter(inquiry=world.drafted()).first().pk,)


def reply():
    return (world.reply().pk,)


def saved():
    return (world.saved().pk,)


def answered():
    return (world.answered().pk,)


VISITS = [
    Visit("inquiries"),
    Visit("inquiry-draft", wrong=world.OFFICER, codes={"stranger": 200}),
    Post("inquiry-draft", data=FORM, wrong=world.OFFICER, codes={"stranger": 422}),
    Visit("inquiry", drafted),
    Visit("inquiry-workbook", sent),
    Visit("question-add", drafted, **ASKS),
    Post("question-add", drafted, QUESTION, **ASKS),
    Post("question-drop", question, **ASKS),
    Post("inquiry-send", drafted, {"version": 8}, **ASKS),
    Visit("inquiry-extend", sent, **ASKS),
    Post("inquiry-extend", sent, {**TIME, "version": 9}, **ASKS),
    Visit("inquiry-close", sent, **ASKS),
    Post("inquiry-close", sent, {"version": 9}, **ASKS),
    Visit("reply", reply, right=world.OFFICER),
    Post("reply-save", reply, {"version": 1, "remark": "Chưa rà soát"}, **OWN),
    Post("reply-send", saved, {"version": 2}, **OWN),
    Post("reply-approve", answered, {"version": 3}, **CHAIR),
    Visit("reply-return", answered, **CHAIR),
    Post("reply-return", answered, {"version": 3, "reason": "Thiếu ảnh"}, **CHAIR),
]

PAIRS = {
    "inquiries.queries.inquiries.inquiries": Pair(
        lambda actor: [one.pk for one in queries.inquiries(actor)], queries.inquiry, world.sent
    ),
    "inquiries.queries.replies.replies": Pair(
        lambda actor: [one.pk for one in queries.replies(actor)],
        queries.reply,
        world.sent,
        is_queue=True,
    ),
}
