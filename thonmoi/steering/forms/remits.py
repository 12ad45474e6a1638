"""What a member answers for, and that he no longer does."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.steering.forms.papers import ByDocument
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, Any]]


class RemitForm(ByDocument):
    """For what a member answers: communes, criteria, the tasks of agencies."""

    units = forms.MultipleChoiceField(
        label=_("Communes"), required=False, widget=forms.CheckboxSelectMultiple
    )
    criteria = forms.TypedMultipleChoiceField(
        label=_("Criteria, across all communes"),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )
    agencies = forms.MultipleChoiceField(
        label=_("Tasks of an agency"), required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ("number", "valid_from", "units", "criteria", "agencies")

    def __init__(
        self,
        *args: Any,
        units: Choices = (),
        criteria: Choices = (),
        agencies: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offered = {"units": units, "criteria": criteria, "agencies": agencies}
        for name, choices in offered.items():
            offer(self, name, choices)


class RemitEndForm(forms.Form):
    on = DayField(label=_("No longer answers from"))
    note = forms.CharField(label=_("Reason"), max_length=500, required=False)
