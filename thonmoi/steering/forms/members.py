"""Appointing a member, ending a term."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.steering.forms.papers import ByDocument
from thonmoi.steering.rules import POSITION_LABELS, Position
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, Any]]


class AppointForm(ByDocument):
    """Who becomes a member, named by office."""

    position = forms.TypedChoiceField(
        label=_("Position in the committee"),
        choices=list(POSITION_LABELS.items()),
        coerce=Position,
        widget=forms.RadioSelect,
    )
    office = forms.CharField(
        label=_("Office"),
        max_length=200,
        help_text=_("As in the decision, such as the head of a division."),
    )
    seat = forms.ChoiceField(
        label=_("Agency that he heads"),
        required=False,
        help_text=_("Its tasks and plans then stand on his page."),
    )
    name = forms.CharField(label=_("Name of the person"), max_length=120, required=False)
    username = forms.CharField(
        label=_("Sign-in name"),
        max_length=60,
        required=False,
        help_text=_("Where he signs in himself: his first page then leads to what he answers for."),
    )
    field_order = ("position", "office", "seat", "number", "valid_from", "name", "username")

    def __init__(self, *args: Any, agencies: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "seat", [("", "–"), *agencies])


class MemberEndForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    on = DayField(label=_("No longer a member from"))
    number = forms.CharField(label=_("By document"), max_length=60, required=False)
    note = forms.CharField(label=_("Note"), max_length=500, required=False)
