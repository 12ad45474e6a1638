"""Browsers where somebody is signed in."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import SignIn
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound


def sign_ins(actor: Actor) -> list[SignIn]:
    """Browsers where the actor is signed in, newest first."""
    return list(SignIn.objects.filter(account_id=actor.id).order_by("-at"))


def sign_in(actor: Actor, pk: int) -> SignIn:
    """One of the actor's own signed-in browsers; NotFound otherwise."""
    found = SignIn.objects.filter(account_id=actor.id, pk=pk).select_related("account").first()
    if found is None:
        raise NotFound("session.unknown", _("This browser is no longer signed in."))
    return found
