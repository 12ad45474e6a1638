"""Forms of what a plan asks: targets, works."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.plans import rules
from thonmoi.plans.forms.versioned import Choices
from thonmoi.plans.rules import Comparator
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField, FigureField


class TargetForm(forms.Form):
    """How a target was read; the words of the plan stay."""

    comparator = forms.ChoiceField(
        label=_("Comparison"), choices=list(rules.COMPARATOR_LABELS.items())
    )
    value = FigureField(label=_("Figure to reach"), required=False)
    low = FigureField(label=_("Lower end"), required=False)
    high = FigureField(label=_("Upper end"), required=False)
    baseline = FigureField(label=_("From"), required=False)
    unit_text = forms.CharField(label=_("Unit of the figure"), max_length=40, required=False)
    due = DayField(label=_("Due on"), required=False)
    measure = forms.ChoiceField(label=_("Measure"), required=False)

    def __init__(self, *args: Any, measures: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "measure", [("", "–"), *measures])

    def figures(self) -> dict[str, Any]:
        """The cleaned figures; call after `is_valid`."""
        names = ("value", "low", "high", "baseline", "unit_text", "due")
        found = {name: self.cleaned_data[name] for name in names}
        return {**found, "comparator": Comparator(self.cleaned_data["comparator"])}


class WorkForm(forms.Form):
    """How a work was read."""

    action = forms.CharField(label=_("What is done"), max_length=60)
    object = forms.CharField(label=_("Of what"), max_length=200)
    quantity = FigureField(label=_("How many"), required=False)
    site = forms.ChoiceField(label=_("Hamlet"), required=False)

    def __init__(self, *args: Any, sites: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "site", [("", "–"), *sites])
