"""Forms of recommendations: making, answering, closing, returning."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.inspections.forms._parts import FILE, PAPER, Choices, Versioned, area
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


class MakeForm(forms.Form):
    """One recommendation."""

    text = forms.CharField(label=_("What is recommended"), max_length=4000, widget=area(3))
    owner = forms.ChoiceField(label=_("To whom"))
    due = DayField(label=_("To be answered by"), required=False)

    def __init__(self, *args: Any, owners: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owner", [("", "–"), *owners])


class AnswerForm(Versioned):
    """What was done about a recommendation."""

    answer = forms.CharField(label=_("What was done"), max_length=4000, widget=area(4))
    file = forms.FileField(label=_("Photo or file"), required=False, help_text=FILE)
    reference = forms.CharField(
        label=_("Or the document that shows it"), max_length=300, required=False, help_text=PAPER
    )


class CloseForm(Versioned):
    remark = forms.CharField(label=_("Note"), max_length=1000, required=False, widget=area(2))


class ReturnForm(Versioned):
    reason = forms.CharField(
        label=_("What is wrong and what to do"), max_length=2000, widget=area(3)
    )
    due = DayField(label=_("New day"), required=False)
