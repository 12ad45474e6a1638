"""The local trial of `make run`: the district of the plan with ready sign-ins, on loopback."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission
from thonmoi.ops import setup, status
from thonmoi.ops.plan_trial import (
    DISTRICT,
    follow_works,
    load_plan,
    office,
    open_half_year,
)
from thonmoi.ops.trial_places import places, sign_ins

PACKS = ("criteria-2021-2025", "criteria-2026-2030", "procedures", "hon-quan", "trial")


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
    follow_works(office(Actor.PUBLIC))


def lines(address: str = "") -> Iterator[str]:
    """All that `make run` says: places, sign-ins, the matrix, the address where it is served."""
    for part in (places(), sign_ins(), status.as_text(DISTRICT, clock.today())):
        yield from part
        yield ""
    if address:
        yield _("Open %(address)s (stop with Ctrl-C).") % {"address": address}
