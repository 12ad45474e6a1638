"""Making a real installation, or bringing one up to date. It has no ready sign-ins."""

import secrets
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from thonmoi.accounts import actions
from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission
from thonmoi.ops import queries, setup
from thonmoi.units import queries as units

TRIAL_PACK = "trial"
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that cannot be taken for one another."""


def install(packs: tuple[str, ...], *, unit: str, agency: str, username: str) -> Iterator[str]:
    """Install step by step; yields what was done, the generated password among it, once.

    Where an administrator exists already, only tables, static files and packs are
    brought up to date. Raises Conflict for trial settings or data, Invalid where the
    unit or the agency is not known; what was done before stays and is not done again.
    """
    by = importer("thonmoi install", path="", permissions=frozenset(Permission))
    if settings.TRIAL or TRIAL_PACK in packs:
        raise Conflict(
            "install.trial",
            _("An installation has no trial: leave out THONMOI_TRIAL and the pack “trial”."),
        )
    settings.VAR_DIR.chmod(0o700)
    setup.prepare()
    if accounts.trial_accounts(by):
        raise Conflict(
            "install.trial-accounts",
            _("This database holds a trial. Name another folder (THONMOI_VAR) or database."),
        )
    yield _("The tables are up to date; data is kept in %(folder)s.") % {"folder": settings.VAR_DIR}
    for name, changed in setup.load(packs, by=by).items():
        yield _("Pack %(name)s: %(changed)d rows changed.") % {"name": name, "changed": changed}
    if queries.has_administrator(by):
        yield _("There is an administrator already; no account was made or changed.")
        return
    yield from _administrator(by, unit=unit, agency=agency, username=username)


def _administrator(by: Actor, *, unit: str, agency: str, username: str) -> Iterator[str]:
    password = "-".join("".join(secrets.choice(ALPHABET) for _n in range(5)) for _g in range(4))
    with transaction.atomic():
        home = _home(by, unit)
        account = actions.create_account(
            home, by=by, username=username, name=_("Administrator"), password=password
        )
        actions.grant_membership(
            home, by=by, account=account, agency=_agency(by, agency, home), role="admin"
        )
    yield _("Administrator of %(unit)s: %(username)s") % {"unit": home, "username": username}
    yield _("Password, shown this once: %(password)s") % {"password": password}
    yield _("Sign in, change it, then make an account for each person.")


def _home(by: Actor, code: str) -> Any:
    if code:
        return units.unit(by, code)
    top = queries.topmost_unit(by)
    if top is None:
        raise Invalid(
            "install.unit",
            _("There is no unit yet: name a pack that has some, for example --pack hon-quan."),
        )
    return top


def _agency(by: Actor, code: str, home: Any) -> Any:
    if code:
        return accounts.agency(by, code)
    known = {agency.code: agency for agency in accounts.agencies(by)}
    return known.get("quan-tri") or actions.register_agency(
        home, by=by, code="quan-tri", name="Quản trị hệ thống", kind="office", is_urged=False
    )
