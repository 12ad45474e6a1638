"""People and their roles; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.roles import ROLES
from thonmoi.ui.choosing import offer


class AccountForm(forms.Form):
    username = forms.RegexField(
        label=_("Sign-in name"),
        regex=r"^[a-z0-9][a-z0-9.-]{2,59}$",
        help_text=_("Lower-case letters without marks, digits, dots and hyphens."),
        error_messages={
            "invalid": _("Use 3 to 60 lower-case letters without marks, digits, . or -.")
        },
    )
    name = forms.CharField(label=_("Full name"), max_length=120)
    email = forms.EmailField(label=_("E-mail"), required=False)
    home = forms.ChoiceField(label=_("Belongs to"))
    password = forms.CharField(
        label=_("First password"), max_length=128, strip=False, widget=forms.PasswordInput
    )

    def __init__(self, *args: Any, homes: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "home", homes)


class MembershipForm(forms.Form):
    role = forms.ChoiceField(
        label=_("Role"), choices=[(slug, role.name) for slug, role in ROLES.items()]
    )
    agency = forms.ChoiceField(label=_("Agency"))
    unit = forms.ChoiceField(label=_("Area"))

    def __init__(
        self,
        *args: Any,
        agencies: Iterable[tuple[str, str]] = (),
        units: Iterable[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "agency", agencies)
        offer(self, "unit", units)


class ResetForm(forms.Form):
    password = forms.CharField(
        label=_("New password"),
        max_length=128,
        strip=False,
        help_text=_("Tell it to the person; it is changed on the page of the own account."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
