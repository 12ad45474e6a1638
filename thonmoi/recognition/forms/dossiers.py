"""Forms that begin and stop a dossier."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, Any]]


def area(rows: int) -> forms.Textarea:
    """An input of several rows."""
    return forms.Textarea(attrs={"rows": rows})


class Versioned(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)


class OpenForm(forms.Form):
    """For which target, from which day."""

    target = forms.TypedChoiceField(label=_("Target of a commune"), coerce=int)
    on = DayField(label=_("From the day"))

    def __init__(self, *args: Any, targets: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "target", targets)


class EntryForm(forms.Form):
    """Why a wrong entry is withdrawn."""

    reason = forms.CharField(label=_("Reason"), max_length=2000, widget=area(3))


class DropForm(Versioned):
    reason = forms.CharField(label=_("Reason"), max_length=2000, widget=area(3))
