"""Passwords that are strong enough, and signing out everywhere."""

from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError

from thonmoi.accounts.models import Account, SignIn
from thonmoi.audit.writes import remove
from thonmoi.kernel.errors import Invalid


def require_strong(password: str, account: Account, field: str = "password") -> None:
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise Invalid("password.weak", " ".join(error.messages), field=field) from error


def end_sessions(account: Account, *, keep: str = "") -> None:
    """Sign an account out of every browser but the one whose session is kept."""
    for one in SignIn.objects.filter(account=account).exclude(session_key=keep):
        Session.objects.filter(session_key=one.session_key).delete()
        remove(one)
