"""The addresses of notices, for the walk of the house."""

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.notices import queries
from thonmoi.notices.forms import letter_initial
from thonmoi.notices.tests import world

LEADER = "lanh-dao"
"""He reads issued letters and what is sent, and works on none."""
HIDDEN = {"reader": 404}
"""A reminder is seen by the body and the office alone."""


def reminder():
    return (world.reminded().pk,)


def letter():
    return (world.drafted().pk,)


def issued():
    return (world.issued().pk,)


def issuable():
    found = world.drafted()
    world.number()
    return (found.pk,)


def line():
    return (world.drafted().lines.order_by("pk").first().pk,)


def document():
    return (world.paper_of_plan().pk,)


def delivery():
    return (world.delivered().pk,)


def words():
    found = queries.letter(world.office(), world.drafted().pk)
    return letter_initial(found.words, found.frame) | {"version": 1}


ISSUE = {"number": "21", "issued_on": "16/6/2025", "version": 1}
CHOSEN = {"body": world.COMMUNE, "concern": "silent", "area": universe.PATH}
OFFICE = {"wrong": world.OFFICER, "codes": {"stranger": 422}}
DRAFT = {"wrong": world.OFFICER, "codes": {"reader": 404, "wrong": 404}}
"""A draft is the office's alone: to others of the area it is not there."""

VISITS = [
    Visit("urging", wrong=world.OFFICER),
    Visit("urging-chosen", data=CHOSEN, **OFFICE),
    Post("reminder-send", data=CHOSEN, **OFFICE),
    Visit("messages"),
    Visit("reminder", reminder, codes=HIDDEN),
    Post("reminder-acknowledge", reminder, right=world.DIVISION, codes=HIDDEN),
    Visit("letters"),
    Post("letter-draft", data=CHOSEN, **OFFICE),
    Visit("letter", letter, **DRAFT),
    Visit("letter-docx", issued),
    Visit("letter-pdf", issued),
    Visit("letter-edit", letter, **DRAFT),
    Post("letter-edit", letter, words, **DRAFT),
    Visit("letter-issue", issuable, **DRAFT),
    Post("letter-issue", issuable, ISSUE, **DRAFT),
    Post("letter-drop", letter, {"version": 1}, **DRAFT),
    Visit("line-edit", line, **DRAFT),
    Post("line-edit", line, {"text": "Nộp báo cáo", "version": 1}, **DRAFT),
    Visit("delivery-send", document, wrong=world.OFFICER),
    Post("delivery-send", document, wrong=world.OFFICER),
    Visit("delivery", delivery, right=world.OFFICER, codes=HIDDEN),
    Post("delivery-acknowledge", delivery, right=world.OFFICER, codes=HIDDEN),
    Visit("digest-choose"),
    Post("digest-choose", data={"rhythm": "daily"}, codes={"reader": 302}),
]

PAIRS = {
    "notices.queries.received.reminders": Pair(
        lambda actor: [one.pk for one in queries.reminders(actor)], queries.reminder, world.reminded
    ),
    "notices.queries.received.deliveries": Pair(
        lambda actor: [one.pk for one in queries.deliveries(actor)],
        queries.delivery,
        world.delivered,
    ),
    "notices.queries.letters.letters": Pair(
        lambda actor: [one.pk for one in queries.letters(actor)], queries.letter, world.issued
    ),
}
