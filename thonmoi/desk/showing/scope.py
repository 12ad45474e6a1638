"""The area beside the brand: the widest of the person's, leading to its page."""

from django.http import HttpRequest
from django.urls import reverse

from thonmoi.kernel.access import Actor
from thonmoi.ui.nav import Scope


def scopes(request: HttpRequest) -> list[Scope]:
    """One choice, for those who are signed in and have an area with a name."""
    actor: Actor = request.actor
    widest = min((g for g in actor.grants if g.place), key=lambda g: len(g.path), default=None)
    return [Scope(widest.place, reverse("overview"))] if widest else []
