"""Saying that a plan is not needed."""

from django import forms
from django.utils.translation import gettext_lazy as _


class WaiveForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
