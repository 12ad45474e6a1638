"""Shortcuts of these tests: who acts, and things that the registers hold."""

from datetime import date

from tests import universe
from thonmoi.registers import actions
from thonmoi.registers.rules import ActivityFacts, ActivityKind, EntryFacts, Register, State

OFFICE, OFFICER, OTHER, LEADER = "vpdp", "can-bo-tan-loi", "can-bo-tan-hiep", "lanh-dao"
FRONT = "mttq"
LOI, HIEP = "25342", "25361"


def office():
    return universe.actor(OFFICE)


def officer():
    return universe.actor(OFFICER)


def facts(**changes) -> EntryFacts:
    values = {
        "register": Register.COOPERATIVE,
        "name": "Hợp tác xã thử nghiệm Tân Lợi",
        "state": State.ACTIVE,
        "kind": "cooperative",
        "since": date(2025, 3, 5),
    }
    return EntryFacts(**values | changes)


def product(**changes) -> EntryFacts:
    values = {"register": Register.PRODUCT, "name": "Hạt điều rang thử", "kind": "", "stars": 3}
    return facts(**values | {"state": State.RECOGNISED} | changes)


def hamlet(name: str, **changes) -> EntryFacts:
    values = {"register": Register.HAMLET, "name": name, "kind": "", "year": 2025, "since": None}
    return facts(**values | {"state": State.RECOGNISED} | changes)


def enter(code: str = LOI, by=None, **changes):
    """A co-operative of a commune, entered by the office."""
    return actions.register_entry(universe.unit(code), by=by or office(), facts=facts(**changes))


def activity(**changes) -> ActivityFacts:
    values = {
        "kind": ActivityKind.COMMUNICATION,
        "on": date(2025, 5, 20),
        "what": "Tuyên truyền phân loại rác tại nguồn",
        "people": 60,
        "women": 35,
    }
    return ActivityFacts(**values | changes)


def log(code: str = LOI, by=None, clause=None, criterion=None, file=None, **changes):
    """An activity in a commune, logged by its officer."""
    return actions.log_activity(
        universe.unit(code),
        by=by or officer(),
        facts=activity(**changes),
        clause=clause,
        criterion=criterion,
        file=file,
    )
