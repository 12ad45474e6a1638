"""Shape and friendly messages of sign-in, password and account forms."""

from thonmoi.accounts.forms.entry import PasswordForm, SignInForm
from thonmoi.accounts.forms.people import AccountForm, MembershipForm

__all__ = ["AccountForm", "MembershipForm", "PasswordForm", "SignInForm"]
