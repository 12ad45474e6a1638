"""Shape and friendly messages of the forms of intake; choices are passed in."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.intake.rules.outlining import STEP_LABELS
from thonmoi.plans.rules import COMPARATOR_LABELS, DUTY_ROLE_LABELS
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField, FigureField

Choices = Iterable[tuple[Any, Any]]
NEW = "new"
"""The choice that nothing was there before."""


class UploadForm(forms.Form):
    """The document to read, and the unit whose plan it is."""

    file = forms.FileField(
        label=_("Document"),
        help_text=_("The plan as Word (.docx), text (.txt) or PDF with text, up to 25 MB."),
    )
    unit = forms.ChoiceField(label=_("Plan of"))
    revises = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(self, *args: Any, units: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit", units)


class CompareForm(forms.Form):
    """Which plan a document revises."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    plan = forms.ChoiceField(label=_("It is"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, plans: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [(key, _("a revised version of: %s") % name) for key, name in plans]
        offer(self, "plan", [*told, (NEW, _("a document of its own"))])


class MatchForm(forms.Form):
    """Which clause of the plan a clause goes on from."""

    old_path = forms.ChoiceField(label=_("It goes on from"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, olds: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [*olds, (NEW, _("none: it is new"))]
        offer(self, "old_path", choices)


class OutlineForm(forms.Form):
    """What is wrong with a line of the outline."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    step = forms.ChoiceField(
        label=_("What is wrong"), choices=list(STEP_LABELS.items()), widget=forms.RadioSelect
    )
    label = forms.CharField(
        label=_("Its label"),
        max_length=20,
        required=False,
        help_text=_("As on the paper, such as a) or 2.1.; empty where it has none."),
    )


class ReplaceForm(forms.Form):
    """From which day a revised version takes the place of its plan."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    on = DayField(
        label=_("In force from"),
        help_text=_("On this day the version before ends; what goes on keeps its progress."),
    )
    note = forms.CharField(
        label=_("Reason"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class RejectForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


CHOSEN = ("unit_id", "site_id", "agency_id", "criterion_id", "measure_id", "answer")
"""Fields of `MendForm` whose choices are passed in."""


class MendForm(forms.Form):
    """Mending or binding one item: only the fields that its kind has are kept."""

    name = forms.CharField(label=_("What"), max_length=300, required=False)
    action = forms.CharField(label=_("What is done"), max_length=60, required=False)
    unit_id = forms.TypedChoiceField(label=_("Unit"), coerce=int, empty_value=None, required=False)
    site_id = forms.TypedChoiceField(
        label=_("Hamlet"), coerce=int, empty_value=None, required=False
    )
    agency_id = forms.TypedChoiceField(
        label=_("Agency"), coerce=int, empty_value=None, required=False
    )
    role = forms.ChoiceField(
        label=_("Role"), choices=list(DUTY_ROLE_LABELS.items()), required=False
    )
    criterion_id = forms.TypedChoiceField(
        label=_("Criterion"), coerce=int, empty_value=None, required=False
    )
    measure_id = forms.TypedChoiceField(
        label=_("Measure"), coerce=int, empty_value=None, required=False
    )
    year = forms.IntegerField(label=_("Year"), required=False, min_value=2010, max_value=2100)
    comparator = forms.ChoiceField(
        label=_("Comparison"), choices=list(COMPARATOR_LABELS.items()), required=False
    )
    value = FigureField(label=_("Figure"), required=False)
    low = FigureField(label=_("Lower end"), required=False)
    high = FigureField(label=_("Upper end"), required=False)
    baseline = FigureField(label=_("From"), required=False)
    unit_text = forms.CharField(label=_("Unit of the figure"), max_length=40, required=False)
    due = DayField(label=_("Due on"), required=False)
    number = forms.CharField(label=_("Number and symbol"), max_length=60, required=False)
    issued_on = DayField(label=_("Day of issue"), required=False)
    issuer_text = forms.CharField(label=_("Issuer"), max_length=200, required=False)
    answer = forms.ChoiceField(label=_("Answer"), widget=forms.RadioSelect, required=False)
    note = forms.CharField(
        label=_("Note"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(
        self,
        *args: Any,
        keep: Iterable[str] = (),
        choices: Mapping[str, Choices] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        kept = set(keep)
        for name in [name for name in self.fields if name not in kept]:
            del self.fields[name]
        for name in kept & set(CHOSEN):
            given = list((choices or {}).get(name, ()))
            blank = [] if name == "answer" else [("", "–")]
            offer(self, name, [*blank, *given])
