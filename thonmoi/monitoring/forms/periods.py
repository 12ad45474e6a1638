"""Forms of periods: their code and days, their end, extensions."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField

NAMES = ("cut_off", "due", "decide_due", "report_due")


class DaysForm(forms.Form):
    """The four days of a period; a day that nobody set stays empty."""

    cut_off = DayField(
        label=_("Figures as of"),
        required=False,
        help_text=_("The day to which the figures speak; empty: the last day of the period."),
    )
    due = DayField(
        label=_("Communes send by"),
        required=False,
        help_text=_("Only where a document sets it; without it nothing is ever late."),
    )
    decide_due = DayField(label=_("Divisions confirm by"), required=False)
    report_due = DayField(label=_("The office reports by"), required=False)

    def days(self) -> dict[str, date | None]:
        """The cleaned days by name; call after `is_valid`."""
        return {name: self.cleaned_data[name] for name in NAMES}


class PeriodForm(DaysForm):
    code = forms.CharField(
        label=_("Code of the period"),
        max_length=12,
        help_text=_("2025-H1 (six months), 2025-Q2, 2025-9M, 2025-Y; 2025-X01 for an ad hoc one."),
    )
    field_order = ("code", *NAMES)


class PeriodDaysForm(DaysForm):
    version = forms.IntegerField(min_value=0, max_value=10**9, widget=forms.HiddenInput)


class ReopenForm(forms.Form):
    version = forms.IntegerField(min_value=0, max_value=10**9, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why it is opened again"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ExtensionForm(forms.Form):
    """One commune, until when, why."""

    unit = forms.ChoiceField(label=_("Commune"))
    until = DayField(label=_("Open until, that day included"), help_text=_("day/month/year"))
    reason = forms.CharField(
        label=_("Reason"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, units: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit", units)
