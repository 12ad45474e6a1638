"""The mark on every page once anything here is simulated."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from thonmoi.audit import queries
from thonmoi.kernel.access import Actor
from thonmoi.ui.nav import Words

WORDS = _("Simulated figures")


def marks(request: HttpRequest) -> Iterator[Words]:
    """The words for the line of state; nothing where all that was done was meant."""
    if queries.is_simulated(getattr(request, "actor", Actor.PUBLIC)):
        yield WORDS
