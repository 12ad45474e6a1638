"""Shortcuts of these tests: a committee with members named by office, made by the deeds."""

from datetime import date

from tests import universe
from thonmoi.accounts.models import Account, Agency
from thonmoi.criteria.models import Criterion
from thonmoi.library.models import Document
from thonmoi.plans.tests.world import paper as registered
from thonmoi.steering import actions, queries
from thonmoi.steering.models import Member, Remit
from thonmoi.steering.rules import Position

OFFICE, OFFICER, LEADER, OTHER, DIVISION = (
    "vpdp",
    "can-bo-tan-loi",
    "lanh-dao",
    "can-bo-tan-hiep",
    "phong-gddt",
)
CODE, SET, NUMBER = "bcd-huyen", "qd1361-nang-cao", "8111/QĐ-UBND"
LOI, HIEP = "25342", "25361"
DAY = date(2025, 3, 1)


def committee() -> Agency:
    return queries.committee(universe.actor(OFFICE), CODE)


def paper() -> Document:
    """The decision by which members are appointed, registered once."""
    return Document.objects.filter(number=NUMBER).first() or registered(NUMBER)


def agency(code: str) -> Agency:
    return Agency.objects.select_related("unit").get(code=code)


def account(username: str) -> Account:
    return universe.account(username)


def criterion(code: str) -> Criterion:
    rows = Criterion.objects.select_related("criteria_set")
    return rows.get(criteria_set__slug=SET, code=code)


def appoint(office="Phó Chủ tịch UBND huyện", by=OFFICE, **more) -> Member:
    values = {"position": Position.DEPUTY, "document": paper(), "valid_from": DAY} | more
    return actions.appoint_member(committee(), by=universe.actor(by), office=office, **values)


def member(**more) -> Member:
    """A member as his page loads him."""
    return queries.member_row(universe.actor(OFFICE), appoint(**more).pk)


def assign(row=None, by=OFFICE, codes=(LOI,), criteria=(), agencies=(), **more) -> list[Remit]:
    values = {"document": paper(), "valid_from": DAY} | more
    return actions.assign_remits(
        row or member(),
        by=universe.actor(by),
        units=[universe.unit(code) for code in codes],
        criteria=[criterion(code) for code in criteria],
        agencies=[agency(code) for code in agencies],
        **values,
    )


def remit() -> Remit:
    (made,) = assign()
    return queries.remit_row(universe.actor(OFFICE), made.pk)
