"""What everybody does with the own account."""

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.actions._keys import end_sessions, require_strong
from thonmoi.accounts.models import Account, SignIn
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, remove
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.PASSWORD_CHANGE, says=_("Changed the password of {target}"), doors=(Door.PAGE,))
def change_password(
    account: Account, *, by: Actor, old: str, new: str, session_key: str = ""
) -> Account:
    """Change one's own password; every other browser is signed out."""
    if not check_password(old, account.password):
        raise Invalid("password.wrong", _("The present password is not right."), field="old")
    require_strong(new, account, field="new")
    end_sessions(account, keep=session_key)
    return change(account, password=make_password(new))


@action(P.EMAIL_CHANGE, says=_("Changed the address of {target}"), doors=(Door.PAGE,))
def change_email(account: Account, *, by: Actor, email: str) -> Account:
    """Set where one's own mail goes; empty: nowhere. The log does not hold the address."""
    return change(account, email=email.strip())


@action(P.SESSION_END, says=_("Signed {target} out of a browser"), doors=(Door.PAGE,))
def end_session(sign_in: SignIn, *, by: Actor) -> None:
    """Sign out of another browser."""
    Session.objects.filter(session_key=sign_in.session_key).delete()
    remove(sign_in)
