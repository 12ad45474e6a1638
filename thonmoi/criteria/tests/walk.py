"""The addresses of criteria, for the walk of the house. Sets are legal texts: all may read them."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.criteria import queries
from thonmoi.criteria.tests import world

OPEN = {"stranger": 200}
ASSIGNMENT = {"criterion": "5", "agency": "phong-gddt", "role": "lead"}
FILLED = {"group": "dnb", "value": "80", "source": "QĐ 1361"}


def a_set():
    return (world.SET,)


def a_draft():
    return (world.HAMLETS, 1)


def no_charges():
    return ("qd1360-ntm",)


def unknown():
    return (world.indicator("3.1").pk,)


def known():
    return (world.indicator("3.4").pk,)


def a_charge():
    return (world.charge().pk,)


VISITS = [
    Visit("criteria-sets"),
    Visit("criteria-set", a_set, codes=OPEN),
    Visit("set-activate", a_draft, wrong="can-bo-tan-loi"),
    Post("set-activate", a_draft, wrong="can-bo-tan-loi"),
    Visit("threshold-fill", unknown, wrong="can-bo-tan-loi", codes=OPEN),
    # The stranger's office is bound by the province's set too: he fills it before the right one.
    Post(
        "threshold-fill",
        unknown,
        FILLED,
        wrong="can-bo-tan-loi",
        codes={"stranger": 302, "right": 409},
    ),
    Visit("threshold-confirm", known, wrong="can-bo-tan-loi", codes=OPEN),
    Post("threshold-confirm", known, wrong="can-bo-tan-loi", codes={"stranger": 302}),
    Visit("charges", a_set, codes=OPEN),
    Visit("charge-assign", no_charges, wrong="can-bo-tan-loi", codes=OPEN),
    Post("charge-assign", no_charges, ASSIGNMENT, wrong="can-bo-tan-loi", codes={"stranger": 422}),
    Post(
        "charge-confirm",
        a_set,
        lambda: {"charge": [str(world.charge().pk)]},
        wrong="can-bo-tan-loi",
    ),
    Visit("charge-end", a_charge, wrong="can-bo-tan-loi"),
    Post("charge-end", a_charge, wrong="can-bo-tan-loi"),
]


def charge_ids(actor):
    held = queries.charges(actor, world.the_set().id)
    return [one.id for charges in held.values() for one in charges]


PAIRS = {
    "criteria.queries.charges.charges": Pair(charge_ids, queries.charge),
    "criteria.queries.measures.measures": Pair(
        lambda actor: [one.code for one in queries.measures(actor)][:5], queries.measure
    ),
}
