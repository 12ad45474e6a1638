"""The local trial of `make run`: the district of the plan with ready sign-ins, on loopback."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _

from thonmoi.accounts import queries as accounts
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission
from thonmoi.kernel.roles import ROLES
from thonmoi.ops import setup, status
from thonmoi.ops.plan_trial import DISTRICT, load_plan, office, open_half_year
from thonmoi.packs import reading
from thonmoi.units import queries as units

PACKS = ("criteria-2021-2025", "criteria-2026-2030", "hon-quan", "trial")


def prepare() -> None:
    """Make the trial ready: tables, static files, packs, the plan in force.

    Raises Conflict outside trial settings. Doing it again changes nothing.
    """
    if not settings.TRIAL:
        raise Conflict("trial.settings", _("This is the command of the trial: use make run."))
    setup.prepare()
    setup.load(PACKS, by=importer("thonmoi trial", path="", permissions=frozenset(Permission)))
    load_plan(office(Actor.PUBLIC))
    open_half_year(office(Actor.PUBLIC))


def lines(address: str = "") -> Iterator[str]:
    """All that `make run` says: places, sign-ins, the matrix, the address where it is served."""
    for part in (places(), sign_ins(), status.as_text(DISTRICT, clock.today())):
        yield from part
        yield ""
    if address:
        yield _("Open %(address)s (stop with Ctrl-C).") % {"address": address}


def places() -> Iterator[str]:
    """The district, its town and communes with their codes."""
    district = units.unit(Actor.PUBLIC, DISTRICT)
    yield _("%(unit)s (%(code)s) on %(date)s") % {
        "unit": district,
        "code": district.code,
        "date": clock.today().strftime("%d/%m/%Y"),
    }
    for unit in units.units(Actor.PUBLIC, within=district.path):
        if unit.parent_id == district.pk:
            yield f"  {unit.code}  {unit}"


def sign_ins() -> Iterator[str]:
    """One line for each ready sign-in: its name, its office, its roles; first the password."""
    yield _("Ready sign-ins; one password for all: %(password)s") % {"password": _password()}
    for account in accounts.trial_accounts(Actor.PUBLIC):
        roles = ", ".join(str(ROLES[m.role].name) for m in account.memberships.all())
        yield f"  {account.username:<20} {account.name} – {roles}"


def _password() -> str:
    pack = reading.read("trial")
    return next(file.data["password"] for file in pack.files if file.kind == "accounts")
