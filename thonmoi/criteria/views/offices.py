"""For which area somebody acts on a set, and by which document."""

from typing import Any

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.kernel.permissions import Permission
from thonmoi.library import queries as library


def office_of(actor: Actor, permission: Permission, set_path: str) -> Place:
    """The area for which the actor may act on a set: one that the set binds, or that holds it.

    Raises Denied without the role, NotFound where the set does not concern his areas.
    """
    places = actor.places(permission)
    if not places:
        raise Denied("access.denied", _("Only the co-ordination office does this."))
    for place in places:
        upper, lower = sorted((place.unit_path, set_path), key=len)
        if lower.startswith(upper):
            return place
    raise NotFound("set.unknown", _("There is no such criteria set."))


def may(actor: Actor, permission: Permission, set_path: str) -> bool:
    """Whether `office_of` would give an area."""
    return any(
        place.unit_path.startswith(set_path) or set_path.startswith(place.unit_path)
        for place in actor.places(permission)
    )


def paper(actor: Actor, number: str) -> Any:
    """The registered document of a number that somebody typed; None for an empty one."""
    if not number.strip():
        return None
    found = library.document_by_number(actor, number)
    if found is None:
        raise Invalid(
            "document.unknown",
            _("The register has no single document of this number. Register it first."),
            field="number",
        )
    return found
