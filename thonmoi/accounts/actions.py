"""Writes of the accounts room."""

from datetime import date

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Account, Agency, Membership, SignIn
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, remove
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles import ROLES
from thonmoi.kernel.text import fold, sort_key
from thonmoi.units.models import Unit


@action(
    P.AGENCY_REGISTER, says=_("Registered the agency {target}"), doors=(Door.COMMAND, Door.NESTED)
)
def register_agency(
    unit: Unit,
    *,
    by: Actor,
    code: str,
    name: str,
    short_name: str = "",
    kind: str,
    parent: Agency | None = None,
    is_urged: bool = True,
    aliases: tuple[str, ...] = (),
    confidence: str = "unknown",
    source: str = "",
) -> Agency:
    """Register an agency of a unit; the Front and the Party are not urged (decision 14)."""
    return create(
        Agency,
        code=code,
        name=name,
        short_name=short_name or name,
        kind=kind,
        unit=unit,
        parent=parent,
        folded=fold(name),
        sort_key=sort_key(name),
        is_urged=is_urged,
        aliases="\n".join(aliases),
        confidence=confidence,
        source=source,
    )


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
        _require_strong(password, account)
    return create(
        Account,
        username=username,
        name=name,
        email=email,
        password=make_password(password),
        home=home,
        is_trial=is_trial,
    )


def _require_strong(password: str, account: Account, field: str = "password") -> None:
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise Invalid("password.weak", " ".join(error.messages), field=field) from error


@action(P.ACCOUNT_LOCK, says=_("Locked or unlocked the account {target}"), doors=(Door.PAGE,))
def lock_account(account: Account, *, by: Actor, is_active: bool) -> Account:
    """Lock (or unlock) an account; a locked one is signed out everywhere."""
    if account.pk == by.id:
        raise Conflict("account.own-lock", _("You cannot lock your own account."))
    change(account, is_active=is_active)
    if not is_active:
        _end_sessions(account)
    return account


def _end_sessions(account: Account, *, keep: str = "") -> None:
    """Sign an account out of every browser but the one whose session is kept."""
    for one in SignIn.objects.filter(account=account).exclude(session_key=keep):
        Session.objects.filter(session_key=one.session_key).delete()
        remove(one)


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


@action(P.PASSWORD_CHANGE, says=_("Changed the password of {target}"), doors=(Door.PAGE,))
def change_password(
    account: Account, *, by: Actor, old: str, new: str, session_key: str = ""
) -> Account:
    """Change one's own password; every other browser is signed out."""
    if not check_password(old, account.password):
        raise Invalid("password.wrong", _("The present password is not right."), field="old")
    _require_strong(new, account, field="new")
    _end_sessions(account, keep=session_key)
    return change(account, password=make_password(new))


@action(P.SESSION_END, says=_("Signed {target} out of a browser"), doors=(Door.PAGE,))
def end_session(sign_in: SignIn, *, by: Actor) -> None:
    """Sign out of another browser."""
    Session.objects.filter(session_key=sign_in.session_key).delete()
    remove(sign_in)
