"""Forms of a plan's life: in force, numbered, ended; answers to its doubts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.plans.forms.versioned import Choices, Versioned
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


class ForceForm(Versioned):
    """From when a plan is in force, and why that day."""

    in_force_from = DayField(label=_("In force from"))
    note = forms.CharField(
        label=_("Why that day"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean(self) -> dict[str, Any]:
        """Without the reason that was proposed for another day than the one now given."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        proposed = self.initial.get("note"), self.initial.get("in_force_from")
        given = cleaned.get("note"), cleaned.get("in_force_from")
        if given[0] == proposed[0] and given[1] != proposed[1]:
            cleaned["note"] = ""
        return cleaned


class NumberForm(Versioned):
    """What the clerk's register gives: number, day, the signed file."""

    number = forms.CharField(
        label=_("Number and symbol"),
        max_length=60,
        help_text=_("As in the clerk's register, such as 33/KH-UBND."),
    )
    issued_on = DayField(label=_("Day of issue"))
    file = forms.FileField(
        label=_("Signed file"), required=False, help_text=_("PDF or Word, up to 25 MB.")
    )


class EndForm(Versioned):
    on = DayField(label=_("Ended on"))
    note = forms.CharField(label=_("Reason"), max_length=500)


class DoubtForm(Versioned):
    """An answer to a doubt; `answers` are those that it offers."""

    answer = forms.ChoiceField(label=_("Answer"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Note"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Where it was found, or the answer in your own words."),
    )

    def __init__(self, *args: Any, answers: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "answer", answers)
