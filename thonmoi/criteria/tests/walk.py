"""The addresses of criteria, for the walk of the house. Sets are legal texts: all may read them."""

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.criteria import queries
from thonmoi.criteria.models import Membership
from thonmoi.criteria.tests import made_up, world

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


def a_group():
    made_up.active(made_up.three_groups())
    made_up.grouped(c25342="nhom_1")
    return (Membership.objects.get().pk,)


def kind():
    return ("commune_group",)


def put():
    """Tân Lợi into group 1, as the form says it."""
    pk = universe.unit("25342").pk
    return {"number": "1471/QĐ-UBND", "valid_from": "1/6/2025", f"g{pk}": "nhom_1", "save": "1"}


VISITS = [
    Post("guide-dismiss", wrong="can-bo-tan-loi"),
    Visit("groups"),
    Visit("group-assign", kind, wrong="can-bo-tan-loi", codes=OPEN),
    # The stranger's own district has no such commune: nothing of what he sends is a wish.
    Post("group-assign", kind, put, wrong="can-bo-tan-loi", codes={"stranger": 422}),
    Visit("group-end", a_group, wrong="can-bo-tan-loi"),
    Post("group-end", a_group, {"on": "17/6/2025"}, wrong="can-bo-tan-loi"),
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
    "criteria.queries.grouping.groupings": Pair(
        lambda actor: [one.kind for one in queries.groupings(actor)], queries.grouping
    ),
    "criteria.queries.measures.measures": Pair(
        lambda actor: [one.code for one in queries.measures(actor)][:5], queries.measure
    ),
}
