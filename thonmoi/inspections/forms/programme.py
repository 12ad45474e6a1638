"""Forms of the programme: planning, changing, cancelling."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.inspections.forms._parts import Choices, Versioned, area
from thonmoi.inspections.rules import InspectionFacts
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


class ChangeForm(Versioned):
    """What is inspected, when, by which paper."""

    year = forms.IntegerField(label=_("Programme of the year"), min_value=2000, max_value=2200)
    subject = forms.CharField(
        label=_("What is inspected"),
        max_length=400,
        widget=area(2),
        help_text=_("Such as: progress of the works, use of capital, criteria to be consolidated."),
    )
    planned_on = DayField(label=_("Day of the visit"), required=False)
    decision = forms.CharField(
        label=_("By which plan of inspection"),
        max_length=200,
        required=False,
        help_text=_("Number and day, such as 1234/QĐ-UBND; it is linked if it is registered."),
    )

    def facts(self) -> InspectionFacts:
        """The cleaned facts; call after `is_valid`."""
        names = ("year", "subject", "planned_on", "decision")
        return InspectionFacts(**{name: self.cleaned_data[name] for name in names})


class PlanForm(ChangeForm):
    """Inspections of one subject, at one or several units."""

    version = None
    lead = forms.ChoiceField(label=_("Agency that leads"))
    units = forms.MultipleChoiceField(
        label=_("Where"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("One inspection is planned for each."),
    )
    work = forms.TypedChoiceField(
        label=_("Of one work only"), required=False, coerce=int, empty_value=None
    )
    field_order = ("year", "subject", "lead", "planned_on", "decision", "work", "units")

    def __init__(
        self,
        *args: Any,
        leads: Choices = (),
        units: Choices = (),
        works: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "lead", leads)
        offer(self, "units", units)
        offer(self, "work", [("", "–"), *works])


class CancelForm(Versioned):
    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=area(2))
