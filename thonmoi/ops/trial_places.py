"""Where the trial is looked at, and by whom."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from thonmoi.accounts import queries as accounts
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.roles import ROLES
from thonmoi.ops.plan_trial import DISTRICT
from thonmoi.packs import reading
from thonmoi.units import queries as units


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
