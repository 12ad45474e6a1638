"""The addresses of priorities, for the walk of the house."""

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.priorities import queries
from thonmoi.priorities.models import Priority
from thonmoi.priorities.tests import world

OFFICE = {"right": world.OFFICE, "wrong": world.DIVISION}
DRAFTS = {**OFFICE, "codes": {"reader": 404, "wrong": 404}}
FINISHED = {**OFFICE, "codes": {"wrong": 404}}
READ = {"codes": {"reader": 200, "wrong": 404}, "wrong": world.DIVISION}


def draft():
    world.estimated()
    return (world.draft().pk,)


def finished():
    world.estimated()
    return (world.finish(world.draft()).pk,)


def candidate():
    return (world.candidate(world.again_of(draft()), "bờ kè").pk,)


def gap():
    return (world.gap(world.again_of(draft()), "2").pk,)


ASKED = {"unit": universe.PATH, "year": "2025", "nature": "investment", "whole": "1000"}
POINTS = {"due": "4", "later": "2", "held": "2", "fragile": "1"}


def decided():
    row = world.candidate(Priority.objects.latest("pk"), "bờ kè")
    return {"version": row.version, "choice": "out", "reason": "Chờ mặt bằng"}


def weighed_apart():
    row = world.gap(Priority.objects.latest("pk"), "2")
    return {"version": row.version, "points": "5", "reason": "Cần"}


def weighed():
    return {**POINTS, "whole": "1000000000", "version": world.last_version()}


def numbered():
    return {"number": "05", "issued_on": "17/6/2025", "version": world.last_version()}


def versioned():
    return {"version": world.last_version()}


def dropped():
    return {"reason": "Đổi hạn mức", "version": world.last_version()}


VISITS = [
    Visit("priorities", wrong=world.DIVISION, codes={"reader": 200}),
    Visit("priority-draft", **OFFICE),
    Post("priority-draft", data=ASKED, codes={"stranger": 422}, **OFFICE),
    Visit("priority", finished, **READ),
    Visit("priority-docx", finished, **READ),
    Visit("priority-pdf", finished, **READ),
    Visit("priority-file", finished, **READ),
    Visit("priority-weigh", draft, **DRAFTS),
    Post("priority-weigh", draft, weighed, **DRAFTS),
    Visit("priority-refresh", draft, **DRAFTS),
    Post("priority-refresh", draft, versioned, **DRAFTS),
    Visit("priority-finish", draft, **DRAFTS),
    Post("priority-finish", draft, versioned, **DRAFTS),
    Visit("priority-number", finished, **FINISHED),
    Post("priority-number", finished, numbered, **FINISHED),
    Visit("priority-drop", draft, **DRAFTS),
    Post("priority-drop", draft, dropped, **DRAFTS),
    Visit("candidate-decide", candidate, **DRAFTS),
    Post("candidate-decide", candidate, decided, **DRAFTS),
    Visit("gap-weigh", gap, **DRAFTS),
    Post("gap-weigh", gap, weighed_apart, **DRAFTS),
]


def _priorities(actor):
    return [one.pk for one in queries.priorities(actor)] if _reads(actor) else []


def _reads(actor):
    return bool(actor.areas(world.READ))


def two():
    """A draft and one that is finished."""
    finished()
    world.draft(year=2026)


PAIRS = {
    "priorities.queries.priorities.priorities": Pair(_priorities, queries.priority, two),
}
