"""What people type about a registration, its contents, their appraisal and advice."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.registration.rules import (
    ADVISER_LABELS,
    KIND_LABELS,
    VERDICT_LABELS,
    ContentFacts,
    ContentKind,
    Verdict,
)
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import FigureField, MoneyField

Choices = Iterable[tuple[Any, Any]]


def area(rows: int) -> forms.Textarea:
    """An input of several rows."""
    return forms.Textarea(attrs={"rows": rows})


class ChoosingForm(forms.Form):
    """A form whose choices are passed in by field."""

    def __init__(self, *args: Any, choices: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, given in (choices or {}).items():
            field, rows = self.fields[name], list(given)
            is_open = not field.required and not isinstance(field, forms.MultipleChoiceField)
            offer(self, name, [("", "–"), *rows] if is_open else rows)


class VersionedForm(ChoosingForm):
    """A form that carries the version of what it was drawn from."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)


class OpenForm(ChoosingForm):
    commune = forms.ChoiceField(label=_("Commune"))
    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2200)
    clause = forms.TypedChoiceField(
        label=_("On the ground of"), required=False, coerce=int, empty_value=None
    )


class ContentForm(ChoosingForm):
    """One content that a commune registers."""

    text = forms.CharField(label=_("What is to be done"), max_length=2000, widget=area(3))
    kind = forms.TypedChoiceField(
        label=_("Kind"),
        choices=[(str(kind), label) for kind, label in KIND_LABELS.items()],
        coerce=ContentKind,
    )
    criterion = forms.TypedChoiceField(
        label=_("Criterion"), required=False, coerce=int, empty_value=None
    )
    site = forms.ChoiceField(label=_("Hamlet"), required=False)
    place_text = forms.CharField(label=_("Place"), max_length=200, required=False)
    quantity = FigureField(label=_("Quantity"), required=False)
    unit_text = forms.CharField(label=_("Unit of measure"), max_length=40, required=False)
    estimate = MoneyField(label=_("Estimate in VND"), required=False)
    sources = forms.MultipleChoiceField(
        label=_("Sources wanted"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def facts(self) -> ContentFacts:
        """The cleaned facts; call after `is_valid`."""
        names = ("text", "kind", "place_text", "quantity", "unit_text", "estimate")
        given = {name: self.cleaned_data[name] for name in names}
        return ContentFacts(**given, sources=tuple(self.cleaned_data["sources"]))


class ContentChangeForm(ContentForm, VersionedForm):
    """The same with the version that was shown."""


class DropForm(VersionedForm):
    note = forms.CharField(label=_("Reason"), max_length=1000, required=False, widget=area(2))


class SendForm(VersionedForm):
    paper = forms.CharField(
        label=_("Number and day of the petition"), max_length=200, required=False
    )


class ReturnForm(VersionedForm):
    reason = forms.CharField(
        label=_("What is wrong and what to do"), max_length=2000, widget=area(3)
    )


class AppraiseForm(VersionedForm):
    verdict = forms.TypedChoiceField(
        label=_("Appraisal"),
        choices=[(str(x), label) for x, label in VERDICT_LABELS.items() if x != Verdict.WAITING],
        coerce=Verdict,
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        required=False,
        widget=area(3),
        help_text=_("Needed where you do not agree or ask for a change."),
    )


class ForwardForm(VersionedForm):
    to = forms.ChoiceField(label=_("To whom"))
    note = forms.CharField(label=_("Reason"), max_length=1000, required=False, widget=area(2))


class AdviseForm(ChoosingForm):
    adviser = forms.ChoiceField(label=_("As"), choices=list(ADVISER_LABELS.items()))
    text = forms.CharField(label=_("Advice"), max_length=4000, widget=area(5))
