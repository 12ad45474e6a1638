"""People: as the administrator sees them, and their own account."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Account
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P


def accounts(actor: Actor) -> list[Account]:
    """People in the areas the actor administers, with their current roles prefetched."""
    return list(
        Account.objects.filter(under("home__path", actor.areas(P.ACCOUNT_READ)))
        .select_related("home")
        .prefetch_related("memberships__agency", "memberships__unit")
        .order_by("username")
    )


def account(actor: Actor, pk: int) -> Account:
    """A person in an area the actor administers; NotFound otherwise."""
    found = (
        Account.objects.filter(under("home__path", actor.areas(P.ACCOUNT_READ)), pk=pk)
        .select_related("home")
        .first()
    )
    if found is None:
        raise NotFound("account.unknown", _("There is no such account in your area."))
    return found


def own_account(actor: Actor) -> Account:
    """The account of whoever is signed in."""
    return Account.objects.select_related("home").get(pk=actor.id)


def names(actor: Actor, ids: Iterable[int]) -> dict[int, str]:
    """Names of accounts by id, resolved when shown: the log holds none (decision 23)."""
    return dict(Account.objects.filter(pk__in=set(ids)).values_list("pk", "name"))


def trial_accounts(actor: Actor) -> list[Account]:
    """The ready sign-ins of the local trial, with what they are for; empty in an installation."""
    return list(
        Account.objects.filter(is_trial=True, is_active=True)
        .prefetch_related("memberships__agency")
        .order_by("pk")
    )


def usernames(actor: Actor) -> list[str]:
    """Every sign-in name; for set-up only."""
    return list(Account.objects.values_list("username", flat=True))
