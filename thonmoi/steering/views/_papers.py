"""What forms of this room name: a document of the register by its number, an area's office."""

from typing import Any

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library


def paper(actor: Actor, number: str) -> Any:
    """The document of a number; None for an empty one, Invalid where the register has none."""
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


def require(actor: Actor, permission: P, path: str) -> None:
    """Denied where the actor may not do it: a page that only shows a form asks by itself."""
    if not actor.can(permission, path):
        raise Denied("access.denied", _("Only the co-ordination office does this."))
