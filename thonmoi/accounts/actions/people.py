"""Creating and locking accounts, giving a new password."""

from django.contrib.auth.hashers import make_password
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.actions._keys import end_sessions, require_strong
from thonmoi.accounts.models import Account
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.units.models import Unit


@action(P.ACCOUNT_CREATE, says=_("Created the account {target}"), doors=(Door.PAGE, Door.COMMAND))
def create_account(
    home: Unit,
    *,
    by: Actor,
    username: str,
    name: str,
    password: str,
    email: str = "",
    is_trial: bool = False,
) -> Account:
    """Create a person's account. Raises Invalid where the name is taken or the password weak."""
    if Account.objects.filter(username=username).exists():
        raise Invalid("account.taken", _("This sign-in name is taken."), field="username")
    account = Account(username=username, name=name, email=email)
    if not is_trial:
        require_strong(password, account)
    return create(
        Account,
        username=username,
        name=name,
        email=email,
        password=make_password(password),
        home=home,
        is_trial=is_trial,
    )


@action(P.ACCOUNT_LOCK, says=_("Locked or unlocked the account {target}"), doors=(Door.PAGE,))
def lock_account(account: Account, *, by: Actor, is_active: bool) -> Account:
    """Lock (or unlock) an account; a locked one is signed out everywhere."""
    if account.pk == by.id:
        raise Conflict("account.own-lock", _("You cannot lock your own account."))
    change(account, is_active=is_active)
    if not is_active:
        end_sessions(account)
    return account


@action(P.PASSWORD_RESET, says=_("Gave {target} a new password"), doors=(Door.PAGE,))
def reset_password(account: Account, *, by: Actor, password: str) -> Account:
    """Give a person who forgot it a new password; every browser of the account is signed out.

    Raises Conflict for one's own account, Invalid where the password is weak.
    """
    if account.pk == by.id:
        raise Conflict("password.own", _("Change your own password on the page of your account."))
    require_strong(password, account)
    end_sessions(account)
    return change(account, password=make_password(password))
