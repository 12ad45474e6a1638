"""Shape and friendly messages of the forms of inspections; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.inspections.rules import InspectionFacts, VisitFacts
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, Any]]
_FILE = _("A photo from the phone, PDF, Word or Excel, up to 25 MB.")
_PAPER = _("Number, issuer, day. For police and army criteria name the document only.")


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class _Versioned(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)


class _Files(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once; a list, empty where nothing was chosen."""

    widget = _Files

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        given = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in given if one]


class ChangeForm(_Versioned):
    """What is inspected, when, by which paper."""

    year = forms.IntegerField(label=_("Programme of the year"), min_value=2000, max_value=2200)
    subject = forms.CharField(
        label=_("What is inspected"),
        max_length=400,
        widget=_area(2),
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

    version = None  # type: ignore[assignment]
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
        self.fields["lead"].choices = list(leads)  # type: ignore[attr-defined]
        self.fields["units"].choices = list(units)  # type: ignore[attr-defined]
        self.fields["work"].choices = [("", "–"), *works]  # type: ignore[attr-defined]


class CancelForm(_Versioned):
    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=_area(2))


class VisitForm(_Versioned):
    """What a visit saw."""

    on = DayField(label=_("Day of the visit"))
    came = forms.CharField(
        label=_("Who came"),
        max_length=2000,
        widget=_area(3),
        help_text=_("Offices and divisions, one to a line; people are named in the minutes only."),
    )
    seen = forms.CharField(
        label=_("What was seen"), max_length=10000, widget=_area(8),
        help_text=_("It becomes the second part of the minutes, a paragraph to a line."),
    )  # fmt: skip
    file = FilesField(label=_("Photos or files"), required=False, help_text=_FILE)
    reference = forms.CharField(
        label=_("Or the document that shows it"), max_length=300, required=False, help_text=_PAPER
    )

    def facts(self) -> VisitFacts:
        """The cleaned facts; call after `is_valid`."""
        names = ("on", "came", "seen", "reference")
        return VisitFacts(**{name: self.cleaned_data[name] for name in names})


class ConcludeForm(_Versioned):
    """The papers that come after a visit."""

    file = forms.FileField(label=_("Signed minutes"), required=False, help_text=_FILE)
    conclusion = forms.TypedChoiceField(
        label=_("Notice of conclusions"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("A notice that was read in like a plan; its tasks are followed from then on."),
    )

    def __init__(self, *args: Any, notices: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["conclusion"].choices = [("", "–"), *notices]  # type: ignore[attr-defined]


class MakeForm(forms.Form):
    """One recommendation."""

    text = forms.CharField(label=_("What is recommended"), max_length=4000, widget=_area(3))
    owner = forms.ChoiceField(label=_("To whom"))
    due = DayField(label=_("To be answered by"), required=False)

    def __init__(self, *args: Any, owners: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "–"), *owners]  # type: ignore[attr-defined]


class AnswerForm(_Versioned):
    """What was done about a recommendation."""

    answer = forms.CharField(label=_("What was done"), max_length=4000, widget=_area(4))
    file = forms.FileField(label=_("Photo or file"), required=False, help_text=_FILE)
    reference = forms.CharField(
        label=_("Or the document that shows it"), max_length=300, required=False, help_text=_PAPER
    )


class CloseForm(_Versioned):
    remark = forms.CharField(label=_("Note"), max_length=1000, required=False, widget=_area(2))


class ReturnForm(_Versioned):
    reason = forms.CharField(
        label=_("What is wrong and what to do"), max_length=2000, widget=_area(3)
    )
    due = DayField(label=_("New day"), required=False)
