"""What the forms of surveys share."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

PAPER = _("Number, issuer, day.")
MOST = 10**6


def area(rows: int) -> forms.Textarea:
    """An input of several rows."""
    return forms.Textarea(attrs={"rows": rows})


def count(label: Any, **more: Any) -> forms.IntegerField:
    """A whole number of sheets or answers."""
    return forms.IntegerField(label=label, min_value=0, max_value=MOST, **more)


class VersionForm(forms.Form):
    """Carries the version of what it was drawn from."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=10**9)
