"""By which registered document something holds, from when."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.fields import DayField


class ByDocument(forms.Form):
    """By which registered document, from when."""

    number = forms.CharField(
        label=_("By document"),
        max_length=60,
        help_text=_("Its number and symbol as registered, such as 206/TB-UBND."),
    )
    valid_from = DayField(label=_("Holds from"))
