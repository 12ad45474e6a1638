"""Shape and friendly messages of the forms of plans; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.plans import rules
from thonmoi.plans.rules import Comparator, TaskState
from thonmoi.ui.fields import DayField, FigureField

Choices = Iterable[tuple[Any, Any]]


class _Versioned(forms.Form):
    """A form that carries the version of what it was drawn from."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class ForceForm(_Versioned):
    """From when a plan is in force, and why that day."""

    in_force_from = DayField(label=_("In force from"))
    note = forms.CharField(
        label=_("Why that day"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class NumberForm(_Versioned):
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


class EndForm(_Versioned):
    on = DayField(label=_("Ended on"))
    note = forms.CharField(label=_("Reason"), max_length=500)


class AssignForm(_Versioned):
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
        self.fields["accountable"].choices = [("", "–"), *choices]  # type: ignore[attr-defined]
        self.fields["assisting"].choices = choices  # type: ignore[attr-defined]


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


class ReportForm(AttachmentForm, _Versioned):
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
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = ("version", "state", "percent", "progress", "file", "reference")


class TaskReturnForm(_Versioned):
    """Why what was reported as done is not."""

    reason = forms.CharField(
        label=_("What is missing and what to do"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class DropForm(_Versioned):
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


class CarryForm(_Versioned):
    """Which task of a later plan takes an open one over."""

    to = forms.ChoiceField(label=_("Task of the later plan"))

    def __init__(self, *args: Any, tasks: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [("", "–"), *tasks]  # type: ignore[attr-defined]


class ManyForm(forms.Form):
    """One agency and one day for many clauses at once; what is left empty stays."""

    accountable = forms.ChoiceField(label=_("Agency that answers for it"), required=False)
    due = DayField(label=_("Due on"), required=False)

    def __init__(self, *args: Any, agencies: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["accountable"].choices = [("", "–"), *agencies]  # type: ignore[attr-defined]


class DoubtForm(_Versioned):
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
        self.fields["answer"].choices = list(answers)  # type: ignore[attr-defined]


class LevelForm(forms.Form):
    """A unit and a level, by a registered document."""

    unit = forms.ChoiceField(label=_("Unit"))
    level = forms.ChoiceField(label=_("Level"))
    number = forms.CharField(
        label=_("Number of the document"),
        max_length=60,
        help_text=_("A document of the register, such as 2054/QĐ-UBND."),
    )

    def __init__(
        self, *args: Any, units: Choices = (), levels: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = list(units)  # type: ignore[attr-defined]
        self.fields["level"].choices = list(levels)  # type: ignore[attr-defined]


class DesignationForm(LevelForm):
    year = forms.IntegerField(label=_("Year in which to reach it"))
    field_order = ("unit", "level", "year", "number")


class TitleForm(LevelForm):
    recognised_on = DayField(label=_("Recognised on"))
    field_order = ("unit", "level", "recognised_on", "number")


class DesignationEndForm(forms.Form):
    on = DayField(label=_("Ended on"))
    number = forms.CharField(
        label=_("Number of the document"),
        max_length=60,
        help_text=_("A document of the register, such as 2054/QĐ-UBND."),
    )


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
        self.fields["measure"].choices = [("", "–"), *measures]  # type: ignore[attr-defined]

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
        self.fields["site"].choices = [("", "–"), *sites]  # type: ignore[attr-defined]
