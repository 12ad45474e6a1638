"""Form of a figure of a whole area."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.fields import DayField, FigureField


class AreaFigureForm(forms.Form):
    """The figure of a target of a whole area: how much, of which day, on what paper."""

    value = FigureField(label=_("Figure"))
    on = DayField(label=_("As of"))
    source = forms.CharField(
        label=_("Paper that gives it"),
        required=False,
        max_length=300,
        help_text=_("Number, issuer, day. The agency that owns the figure may leave it out."),
    )
