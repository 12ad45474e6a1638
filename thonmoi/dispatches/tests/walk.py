"""The addresses of papers, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.dispatches import queries
from thonmoi.dispatches.forms import dispatch_initial
from thonmoi.dispatches.tests import world

DRAFT = {
    "right": world.OFFICER,
    "wrong": world.OFFICE,
    "codes": {"reader": 404, "wrong": 404},
}
"""A draft is its agency's alone: to all others it is not there."""
NO_AGENCY = {"stranger": 403}
"""The stranger of the walk works for no agency."""
ISSUED = {"right": world.OFFICER, "wrong": world.OFFICE}
BEGIN = {"kind": "TTr", "title": "Về việc hỗ trợ kinh phí", "agency": ""}
ISSUE = {"number": "7", "issued_on": "16/6/2025", "version": 3}


def begin():
    return BEGIN | {"agency": world.agency("phong-gddt").pk}


def begun():
    return (world.begun().pk,)


def written():
    return (world.written().pk,)


def submitted():
    return (world.submitted().pk,)


def issued():
    return (world.issued().pk,)


def addressed():
    return (world.issued(copies=("Phòng Nội vụ", "UBND các xã")).pk,)


def words():
    row = world.begun()
    return dispatch_initial(row.words, row.frame) | {"version": 1, "text": world.TEXT}


def signed():
    from thonmoi.reports.tests.walk import Endless

    return {"version": 4, "file": Endless("ban-ky.pdf", world.PDF)}


VISITS = [
    Visit("dispatches"),
    Visit("dispatch-draft", wrong=world.LEADER, codes=NO_AGENCY),
    Post("dispatch-draft", data=begin, right=world.DIVISION, wrong=world.LEADER,
         codes=NO_AGENCY),
    Visit("dispatch", begun, **DRAFT),
    Visit("dispatch-docx", issued),
    Visit("dispatch-pdf", issued),
    Visit("dispatch-package", issued),
    Visit("dispatch-edit", begun, **DRAFT),
    Post("dispatch-edit", begun, words, **DRAFT),
    Post("dispatch-drop", begun, {"version": 1}, **DRAFT),
    Post("dispatch-submit", written, {"version": 2}, **DRAFT),
    Visit("dispatch-withdraw", submitted, **DRAFT),
    Post("dispatch-withdraw", submitted, {"version": 3}, **DRAFT),
    Visit("dispatch-issue", submitted, **DRAFT),
    Post("dispatch-issue", submitted, ISSUE, **DRAFT),
    Visit("dispatch-attach", issued, **ISSUED),
    Post("dispatch-attach", issued, signed, **ISSUED),
    Visit("dispatch-send", issued, **ISSUED),
    Post("dispatch-send", addressed, **ISSUED),
]  # fmt: skip

PAIRS = {
    "dispatches.queries.dispatches.dispatches": Pair(
        lambda actor: [one.pk for one in queries.dispatches(actor)], queries.dispatch, world.issued
    ),
}
