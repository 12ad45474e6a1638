"""The world of the tests: the plan's district, loaded once, through the deeds.

Every test starts from it inside a transaction of its own. `actor("vpdp")` is
the Actor of a ready sign-in of the trial.
"""

from functools import cache

from thonmoi.accounts import queries
from thonmoi.accounts.models import Account
from thonmoi.kernel.access import Actor, Place, importer
from thonmoi.kernel.permissions import Permission
from thonmoi.ops import plan_trial
from thonmoi.packs import actions, reading
from thonmoi.units.models import Unit

PACKS = ("criteria-2021-2025", "criteria-2026-2030", "procedures", "hon-quan", "trial")
PATH = "vn/70/694/"
"""The district of the plan."""
EVERYTHING = importer("tests", path="", permissions=frozenset(Permission))


def load() -> None:
    """Load the packs of the trial, then the plan and the open half year, as the trial's office."""
    for name in PACKS:
        pack = reading.read(name)
        actions.apply_pack(Place("", pack.title), by=EVERYTHING, pack=pack)
    plan_trial.load_plan(actor("vpdp"))
    plan_trial.open_half_year(actor("vpdp"))


def account(username: str) -> Account:
    """A ready sign-in."""
    return Account.objects.get(username=username)


def actor(username: str) -> Actor:
    """The Actor of a ready sign-in, as its requests find it."""
    return queries.actor_of(account(username))


@cache
def path(code: str) -> str:
    """The path of a unit of the trial's day."""
    return Unit.objects.get(code=code, valid_from=None).path


def unit(code: str) -> Unit:
    """A unit of the trial's day."""
    return Unit.objects.get(code=code, valid_from=None)
