"""Forms that read an annex in, take it as a set, or reject it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.choosing import offer

Choices = Iterable[tuple[Any, Any]]


class UploadForm(forms.Form):
    """The decision with its annex, and the area in which the set is to hold."""

    file = forms.FileField(
        label=_("Decision with its annex"),
        help_text=_(
            "Word (.docx), Excel (.xlsx) or PDF with text, up to 25 MB. "
            "Formulas and macros are never run."
        ),
    )
    area = forms.ChoiceField(label=_("The set is to hold in"))

    def __init__(self, *args: Any, areas: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "area", areas)


class RejectForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class AcceptForm(forms.Form):
    """Whether the set judges at once, or waits as a draft."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    activate = forms.BooleanField(
        label=_("Put the set into use at once"),
        required=False,
        initial=True,
        help_text=_(
            "Without this it stays a draft: then you see first what it changes for each commune."
        ),
    )
