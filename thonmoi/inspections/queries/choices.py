"""What the forms of inspections let one choose from."""

from textwrap import shorten

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency
from thonmoi.inspections import rules
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


def areas(actor: Actor) -> list[Place]:
    """Where the actor plans inspections. Denied where nowhere."""
    found = list(actor.places(P.INSPECTION_PLAN))
    if not found:
        raise Denied("access.denied", _("Your role does not include planning inspections."))
    return found


def places(actor: Actor) -> dict[str, Unit]:
    """Units that may be inspected, by path: the area as a whole, then its communes."""
    found = [u for one in areas(actor) for u in units.units(actor, within=one.unit_path)]
    kept = [u for u in found if u.level != Level.HAMLET]
    return {u.path: u for u in sorted(kept, key=lambda u: u.level == Level.COMMUNE)}


def leads(actor: Actor) -> dict[str, Agency]:
    """Agencies that may lead, by code: all of the area for its office, else the actor's own."""
    paths = tuple(one.unit_path for one in areas(actor))
    found = accounts.agencies(actor, around_paths=paths)
    is_office = all(actor.can(P.PLAN_ENFORCE, path) for path in paths)
    return {
        one.code: one
        for one in found
        if one.pk in actor.agency_ids or (is_office and one.unit.path in paths)
    }


def owners(actor: Actor, path: str) -> dict[str, Agency]:
    """Agencies to which something may be recommended at a place, by code."""
    return {one.code: one for one in accounts.agencies(actor, around_paths=(path,))}


def works(actor: Actor) -> dict[int, str]:
    """Works of plans in the actor's areas, by key, each with its commune."""
    found = [one for one in plans.works(actor) if actor.covers(one.commune_path)]
    return {one.pk: f"{one.commune}: {shorten(one.name, 90)}" for one in found}


def notices(actor: Actor) -> dict[int, str]:
    """Notices that were read in like plans, by key: those may give conclusions."""
    found = [one for one in plans.plans(actor) if one.kind in rules.NOTICES]
    return {one.pk: f"{one.number or one.symbol} {shorten(one.title, 90)}" for one in found}
