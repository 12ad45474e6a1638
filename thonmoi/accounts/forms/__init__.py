"""Shape and friendly messages of sign-in, password and account forms."""

from thonmoi.accounts.forms.entry import EmailForm, PasswordForm, SignInForm
from thonmoi.accounts.forms.people import AccountForm, MembershipForm, ResetForm

__all__ = ["AccountForm", "EmailForm", "MembershipForm", "PasswordForm", "ResetForm", "SignInForm"]
