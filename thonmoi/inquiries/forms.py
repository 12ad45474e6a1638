"""Shape and friendly messages of the forms of inquiries; choices are passed in."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.inquiries.facts import InquiryFacts, QuestionFacts
from thonmoi.inquiries.rules import KIND_LABELS, QuestionKind
from thonmoi.kernel.clock import VIETNAM
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, Any]]
HOURS = ("%H:%M", "%H giờ %M", "%Hh%M", "%H:%M:%S")


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class VersionForm(forms.Form):
    """The version that was read."""

    version = forms.IntegerField(min_value=1, max_value=10**9, widget=forms.HiddenInput)


class DeadlineForm(forms.Form):
    """A deadline to the hour: day and hour as typed."""

    due_on = DayField(label=_("To be answered by the day"), help_text=_("day/month/year"))
    due_time = forms.TimeField(
        label=pgettext_lazy("deadline", "Hour"),
        input_formats=HOURS,
        widget=forms.TimeInput(format="%H:%M"),
        help_text=_("Such as 16:00."),
    )

    def due_at(self) -> datetime:
        """The moment; call after `is_valid`."""
        said = self.cleaned_data
        return datetime.combine(said["due_on"], said["due_time"], VIETNAM)


class InquiryForm(DeadlineForm):
    """What is asked for, by when, of whom."""

    title = forms.CharField(label=_("What is asked for"), max_length=300)
    basis = forms.CharField(
        label=_("By which paper"),
        max_length=300,
        required=False,
        help_text=_("Number and day, such as 1234/UBND-NN; it is linked if it is registered."),
    )
    guidance = forms.CharField(
        label=_("Guidance"), max_length=4000, required=False, widget=_area(3)
    )
    every_commune = forms.BooleanField(label=_("Every commune and town"), required=False)
    communes = forms.MultipleChoiceField(
        label=_("Communes"), widget=forms.CheckboxSelectMultiple, required=False
    )
    others = forms.MultipleChoiceField(
        label=_("Other bodies"), widget=forms.CheckboxSelectMultiple, required=False
    )
    field_order = (
        "title",
        "basis",
        "due_on",
        "due_time",
        "guidance",
        "every_commune",
        "communes",
        "others",
    )

    def __init__(
        self, *args: Any, communes: Choices = (), others: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "communes", communes)
        offer(self, "others", others)

    def bodies(self) -> list[str]:
        """Codes of the bodies chosen; call after `is_valid`."""
        said = self.cleaned_data
        every = [code for code, _name in self.fields["communes"].choices]
        return [*(every if said["every_commune"] else said["communes"]), *said["others"]]

    def facts(self) -> InquiryFacts:
        """The cleaned facts; call after `is_valid`."""
        said = self.cleaned_data
        return InquiryFacts(said["title"], self.due_at(), said["guidance"], said["basis"])


class QuestionForm(forms.Form):
    """One question; what does not belong to its kind is left alone."""

    text = forms.CharField(label=_("Question"), max_length=400)
    kind = forms.ChoiceField(label=_("Kind of answer"), choices=list(KIND_LABELS.items()))
    unit_word = forms.CharField(
        label=_("Unit of the number"),
        max_length=40,
        required=False,
        help_text=_("For numbers: households, km, million đồng."),
    )
    options = forms.CharField(
        label=_("Answers to choose from"),
        max_length=4000,
        required=False,
        widget=_area(4),
        help_text=_("For “one of several”: one to a line."),
    )
    hint = forms.CharField(label=_("Explanation"), max_length=300, required=False)
    is_required = forms.BooleanField(label=_("An answer must be given"), required=False)

    def facts(self) -> QuestionFacts:
        """The cleaned facts; call after `is_valid`."""
        said = self.cleaned_data
        return QuestionFacts(**said | {"kind": QuestionKind(said["kind"])})


class ExtendForm(DeadlineForm, VersionForm):
    """More time, for all or for one body."""

    body = forms.TypedChoiceField(label=_("For whom"), required=False, coerce=int, empty_value=None)
    note = forms.CharField(label=_("Reason"), max_length=500, widget=_area(2))
    field_order = ("body", "due_on", "due_time", "note", "version")

    def __init__(self, *args: Any, bodies: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = ("", _("Every body"))
        offer(self, "body", [every, *bodies])


class CloseForm(VersionForm):
    close_note = forms.CharField(
        label=pgettext_lazy("reply", "Remark"), max_length=1000, required=False, widget=_area(2)
    )


class ReturnForm(VersionForm):
    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=_area(3))
