"""The addresses of the steering room, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.steering import queries
from thonmoi.steering.tests import world

DENIED = {"wrong": world.DIVISION}


def committee():
    world.paper()
    return (world.CODE,)


def member():
    return (world.member().pk,)


def remit():
    return (world.remit().pk,)


BY = {"number": world.NUMBER, "valid_from": "1/3/2025"}
VISITS = [
    Visit("committees"),
    Visit("committee", committee),
    Visit("member-appoint", committee, **DENIED),
    Post(
        "member-appoint",
        committee,
        BY | {"position": "deputy", "office": "Phó Chủ tịch UBND huyện"},
        **DENIED,
    ),
    Visit("member-end", member, **DENIED),
    Post("member-end", member, {"version": 1, "on": "1/6/2025"}, **DENIED),
    Visit("remit-assign", member, **DENIED),
    Post("remit-assign", member, BY | {"units": [world.LOI]}, **DENIED),
    Visit("remit-end", remit, **DENIED),
    Post("remit-end", remit, {"on": "1/6/2025", "note": "Phân công lại"}, **DENIED),
]


def _members(who):
    ids = [one.pk for one in queries.committees(who)]
    return [one.pk for one in queries.members(who, ids)]


PAIRS = {
    "steering.queries.members.members": Pair(_members, queries.member, world.member),
    "steering.queries.committees.committees": Pair(
        lambda who: [one.code for one in queries.committees(who)], queries.committee
    ),
}
