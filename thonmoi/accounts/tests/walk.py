"""The addresses of accounts, for the walk of the house."""

from django.test import Client

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.accounts import queries
from thonmoi.accounts.models import SignIn

ADMIN = {"right": "quan-tri", "wrong": "vpdp"}
SEEN_BY_ADMIN = {"reader": 404, "wrong": 404}
"""People are seen by the administrator alone: to others of the area they are not there."""
NEW = {
    "username": "can-bo-moi",
    "name": "Cán bộ mới",
    "password": "mot-cau-dai-de-nho",
    "home": universe.PATH + "25342/",
}
PASSWORDS = {"old": "thon-moi-2025", "new": "mot-cau-dai-de-nho", "again": "mot-cau-dai-de-nho"}
ROLE = {"role": "upper", "agency": "vpdp-huyen", "unit": universe.PATH}


def person():
    return (universe.account("can-bo-tan-loi").pk,)


def membership():
    return (universe.account("can-bo-tan-loi").memberships.get().pk,)


def browser():
    """A browser in which the office is signed in."""
    Client().post("/sign-in/", {"username": "vpdp", "password": "thon-moi-2025"})
    return (SignIn.objects.filter(account=universe.account("vpdp")).latest("pk").pk,)


VISITS = [
    Visit("sign-in", codes={"visitor": 200}),
    Post("sign-out", codes=dict.fromkeys(("stranger", "reader"), 302)),
    Visit("own-account"),
    Visit("email-change"),
    Post("email-change", data={"email": "a@example.vn"}, codes={"reader": 302}),
    Visit("password-change"),
    Post("password-change", data=PASSWORDS, codes={"stranger": 422, "reader": 302}),
    Visit("people", **ADMIN, codes={"stranger": 200}),
    Visit("account-create", **ADMIN),
    Post("account-create", data=NEW, **ADMIN, codes={"stranger": 422}),
    Visit("person", person, **ADMIN, codes=SEEN_BY_ADMIN),
    Visit("password-reset", person, **ADMIN, codes=SEEN_BY_ADMIN),
    Post("password-reset", person, {"password": "mưa-rơi-Hớn-Quản"}, **ADMIN, codes=SEEN_BY_ADMIN),
    Post("account-lock", person, {"is_active": "0"}, **ADMIN, codes=SEEN_BY_ADMIN),
    Post("membership-grant", person, ROLE, **ADMIN, codes=SEEN_BY_ADMIN),
    Post("membership-end", membership, **ADMIN, codes=SEEN_BY_ADMIN),
    Post("session-end", browser, codes={"reader": 404}),
]

PAIRS = {
    "accounts.queries.people.accounts": Pair(
        lambda actor: [one.pk for one in queries.accounts(actor)], queries.account
    ),
    "accounts.queries.agencies.agencies": Pair(
        lambda actor: [one.code for one in queries.agencies(actor)], queries.agency
    ),
    "accounts.queries.memberships.memberships": Pair(
        lambda actor: [
            held.pk for one in queries.accounts(actor) for held in queries.memberships(actor, one)
        ],
        queries.membership,
    ),
    "accounts.queries.sign_ins.sign_ins": Pair(
        lambda actor: [one.pk for one in queries.sign_ins(actor)], queries.sign_in, browser
    ),
}
