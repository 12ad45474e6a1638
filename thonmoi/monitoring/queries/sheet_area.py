"""Whose figures somebody may read."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.units.models import Unit


def require_area(actor: Actor, unit: Unit) -> None:
    """A commune's figures are its own area's to read; neighbours see the matrix (decision 28)."""
    if not actor.covers(unit.path):
        raise NotFound("access.not-found", _("There is nothing here that you may see."))
