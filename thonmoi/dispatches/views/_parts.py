"""What the pages of papers share."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.dispatches import queries
from thonmoi.dispatches.forms import VersionForm
from thonmoi.dispatches.queries import DispatchView
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P

BOTH = ["GET", "POST"]


def asked_for(actor: Actor, permission: P, pk: int) -> tuple[Any, DispatchView]:
    """A paper as row and view, where the actor may do it; a page with a form asks by itself."""
    row = queries.dispatch_row(actor, pk)
    found = queries.dispatch(actor, pk)
    if not found.is_own or not actor.can(permission, found.unit_path):
        raise Denied("access.denied", _("Only the agency that writes the document does this."))
    return row, found


def version_of(request: HttpRequest) -> int:
    """The version that a button carries; Invalid where it has none."""
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid("dispatch.version", _("Open the document again and press the button there."))
    return int(form.cleaned_data["version"])


def trail(found: DispatchView | None = None) -> list[tuple[str, str]]:
    """Where a page is: the list, and the paper inside which a form stands."""
    made = [(_("Drafting documents"), reverse("dispatches"))]
    if found is not None:
        made.append((str(found), reverse("dispatch", args=[found.pk])))
    return made
