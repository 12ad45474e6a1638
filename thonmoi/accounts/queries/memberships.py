"""Roles that people hold or held."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Account, Membership
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P


def memberships(actor: Actor, account: Account) -> list[Membership]:
    """All roles an account holds or held, current ones first."""
    rows = Membership.objects.filter(account=account).select_related("agency", "unit")
    return sorted(rows, key=lambda m: (m.valid_to is not None, -m.pk))


def membership(actor: Actor, pk: int) -> Membership:
    """A role held by a person whom the actor administers; NotFound otherwise."""
    found = (
        Membership.objects.filter(under("account__home__path", actor.areas(P.ACCOUNT_READ)), pk=pk)
        .select_related("agency", "unit")
        .first()
    )
    if found is None:
        raise NotFound("membership.unknown", _("There is no such role in your area."))
    return found
