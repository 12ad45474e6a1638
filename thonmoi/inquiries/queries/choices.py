"""Where an actor asks, and whom he may ask."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.units.rules import Level


def areas(actor: Actor) -> list[Place]:
    """Where the actor asks. Denied where nowhere."""
    found = list(actor.places(P.INQUIRY_DRAFT))
    if not found:
        raise Denied("access.denied", _("Only the co-ordination office of the area asks."))
    return found


def bodies(actor: Actor, path: str) -> tuple[dict[str, Agency], dict[str, Agency]]:
    """Whom the office of an area may ask, by code: committees of communes, then all others.

    Its own agency is left out, and so are bodies above the area.
    """
    inside = [
        one
        for one in accounts.agencies(actor, around_paths=(path,))
        if one.unit.path.startswith(path) and one.pk not in actor.agency_ids
    ]
    communes = {
        one.code: one
        for one in inside
        if one.unit.level == Level.COMMUNE and one.kind == "committee"
    }
    others = {one.code: one for one in inside if one.unit.path == path}
    return communes, others
