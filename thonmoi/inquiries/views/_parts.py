"""What the pages of inquiries share."""

from typing import Any, TypeVar

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.inquiries.forms import VersionForm
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P

BOTH = ["GET", "POST"]
Row = TypeVar("Row")


def required(actor: Actor, permission: P, row: Row) -> Row:
    """The row, where the actor may do it there; a page that shows a form asks by itself."""
    if not actor.can(permission, row.unit_path):  # type: ignore[attr-defined]  # any row
        raise Denied("access.denied", _("Only the co-ordination office of the area asks."))
    return row


def version_of(request: HttpRequest) -> int:
    """The version that a button carries; Invalid where it has none."""
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid("inquiry.version", _("Open the page again and press the button there."))
    return int(form.cleaned_data["version"])


def trail(inquiry: Any = None) -> list[tuple[str, str]]:
    """Where a page is: the list, and the inquiry inside which a form stands."""
    found = [(_("Ad hoc inquiries"), reverse("inquiries"))]
    if inquiry is not None:
        found.append((str(inquiry), reverse("inquiry", args=[inquiry.pk])))
    return found
