"""Giving roles and ending them."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Account, Agency, Membership
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles import ROLES
from thonmoi.units.models import Unit


@action(
    P.MEMBERSHIP_GRANT,
    says=_("Gave the role {target}"),
    doors=(Door.PAGE, Door.COMMAND, Door.NESTED),
)
def grant_membership(
    unit: Unit,
    *,
    by: Actor,
    account: Account,
    agency: Agency,
    role: str,
    valid_from: date | None = None,
) -> Membership:
    """Give an account a role for an agency over the area of `unit`."""
    if role not in ROLES:
        raise Invalid("membership.role", _("Choose one of the roles."), field="role")
    current = Membership.objects.filter(
        account=account, agency=agency, role=role, unit=unit, valid_to=None
    )
    if current.exists():
        raise Conflict("membership.held", _("The account already holds this role there."))
    return create(
        Membership, account=account, agency=agency, role=role, unit=unit, valid_from=valid_from
    )


@action(P.MEMBERSHIP_END, says=_("Ended the role {target}"), doors=(Door.PAGE,))
def end_membership(membership: Membership, *, by: Actor, on: date) -> Membership:
    """End a role on a day; what was done under it stays."""
    return change(membership, expect={"valid_to": None}, valid_to=on)
