"""Withdrawing a registered quarter."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.cascade.forms.roadmaps import QUARTER_CHOICES
from thonmoi.cascade.forms.waiving import WaiveForm


class WithdrawForm(WaiveForm):
    """Why a registered criterion is withdrawn, or to which quarter it moves."""

    move_to = forms.TypedChoiceField(
        label=_("Move it to"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", _("no other quarter: withdraw it")), *QUARTER_CHOICES],
    )
