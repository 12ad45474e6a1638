"""The form of several rows at once, as they are copied from a spreadsheet."""

from django import forms
from django.utils.translation import gettext_lazy as _

MOST = 100_000


class BlockForm(forms.Form):
    rows = forms.CharField(
        label=_("Rows copied from a spreadsheet"),
        max_length=MOST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
        help_text=_("One line each; columns as above. A first line with their names may stay."),
    )
