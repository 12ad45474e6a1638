"""Documents of the register that a form names by number."""

from typing import Any

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
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
