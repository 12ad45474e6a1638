"""Forms of tasks: assigning, reporting, evidence, returning, ending."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.plans import rules
from thonmoi.plans.forms.versioned import Choices, Versioned
from thonmoi.plans.rules import TaskState
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


class AssignForm(Versioned):
    """Who answers for a task, who helps, what is expected when."""

    accountable = forms.ChoiceField(label=_("Agency that answers for it"))
    assisting = forms.MultipleChoiceField(label=_("Agencies that help"), required=False)
    starts = DayField(label=_("Starts on"), required=False)
    due = DayField(label=_("Due on"), required=False)
    output = forms.CharField(
        label=_("What is expected"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, agencies: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = list(agencies)
        offer(self, "accountable", [("", "–"), *choices])
        offer(self, "assisting", choices)


class AttachmentForm(forms.Form):
    """A file, or a document named, that shows how far a task has come."""

    file = forms.FileField(
        label=_("Photo or file"),
        required=False,
        help_text=_("A photo from the phone, PDF, Word or Excel, up to 25 MB."),
    )
    reference = forms.CharField(
        label=_("Or the document that shows it"),
        max_length=300,
        required=False,
        help_text=_("Number, issuer, day. For police and army name the document only."),
    )

    def __init__(self, *args: Any, is_by_reference: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_by_reference:
            del self.fields["file"]
            self.fields["reference"].label = _("The document that shows it")


class ReportForm(AttachmentForm, Versioned):
    """How far a task has come, with what shows it."""

    state = forms.ChoiceField(
        label=_("How far it has come"),
        choices=[
            (TaskState.DOING, rules.TASK_STATE_LABELS[TaskState.DOING]),
            (TaskState.REPORTED, _("Done: please confirm")),
        ],
        widget=forms.RadioSelect,
    )
    percent = forms.IntegerField(
        label=_("Share done, in percent"),
        min_value=0,
        max_value=100,
        required=False,
        help_text=_("Only where you can tell; nothing is counted for you."),
    )
    progress = forms.CharField(
        label=_("What was done"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = ("version", "state", "percent", "progress", "file", "reference")


class TaskReturnForm(Versioned):
    """Why what was reported as done is not."""

    reason = forms.CharField(
        label=_("What is missing and what to do"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class DropForm(Versioned):
    """By which document a task is given up."""

    number = forms.CharField(
        label=_("Number of the document"),
        max_length=60,
        help_text=_("A document of the register, such as 2054/QĐ-UBND."),
    )
    reason = forms.CharField(
        label=_("What the document says"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class CarryForm(Versioned):
    """Which task of a later plan takes an open one over."""

    to = forms.ChoiceField(label=_("Task of the later plan"))

    def __init__(self, *args: Any, tasks: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "to", [("", "–"), *tasks])


class ManyForm(forms.Form):
    """One agency and one day for many clauses at once; what is left empty stays."""

    accountable = forms.ChoiceField(label=_("Agency that answers for it"), required=False)
    due = DayField(label=_("Due on"), required=False)

    def __init__(self, *args: Any, agencies: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "accountable", [("", "–"), *agencies])
