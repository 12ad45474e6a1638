"""Forms of the log of activities."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.registers import rules
from thonmoi.registers.rules import ActivityFacts, ActivityKind
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField, FigureField

Choices = Iterable[tuple[Any, Any]]


class ActivityForm(forms.Form):
    """What was done, where and when, how many came, what it was for, what shows it."""

    version = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=1, max_value=10**9
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=list(rules.ACTIVITY_LABELS.items()))
    on = DayField(label=_("Day"))
    unit = forms.ChoiceField(label=_("Where"))
    what = forms.CharField(
        label=_("What was done"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("In a sentence, such as: talk on sorting waste at source."),
    )
    sessions = FigureField(label=_("Sessions held"), whole=True)
    people = FigureField(label=_("People who came"), whole=True, required=False)
    women = FigureField(
        label=_("Women among them"),
        whole=True,
        required=False,
        help_text=_("Only where it was counted."),
    )
    clause = forms.TypedChoiceField(
        label=_("For which clause of a plan"), required=False, coerce=int, empty_value=None
    )
    criterion = forms.TypedChoiceField(
        label=_("For which criterion"), required=False, coerce=int, empty_value=None
    )
    file = forms.FileField(
        label=_("Photo or file"),
        required=False,
        help_text=_("A photo from the phone, PDF, Word or Excel, up to 25 MB."),
    )
    reference = forms.CharField(
        label=_("Or the document that shows it"),
        required=False,
        max_length=300,
        help_text=_("Number, issuer, day. For police and army criteria name the document only."),
    )
    remark = forms.CharField(
        label=_("Note"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(
        self,
        *args: Any,
        units: Choices = (),
        clauses: Choices = (),
        criteria: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit", units)
        offer(self, "clause", [("", "–"), *clauses])
        offer(self, "criterion", [("", "–"), *criteria])

    def facts(self) -> ActivityFacts:
        """The cleaned facts; call after `is_valid`."""
        names = set(ActivityFacts.__dataclass_fields__)
        values = {name: self.cleaned_data[name] for name in names}
        values["kind"] = ActivityKind(values["kind"])
        return ActivityFacts(**values)


class WithdrawForm(forms.Form):
    """Why an activity counts no longer."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)
    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
