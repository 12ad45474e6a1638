"""Forms of remarks, corrections, base figures and evidence that is there already."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.monitoring.rules import BASE_LABELS, BASE_UNITS, BaseKind
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField, FigureField


class RemarkForm(forms.Form):
    text = forms.CharField(
        label=_("Remark"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    is_flagged = forms.BooleanField(
        label=_("Ask to follow up: it stands in their work until it is settled"), required=False
    )


class CorrectionForm(forms.Form):
    """What a confirmed value should be, and why."""

    typed = forms.CharField(label=_("Right value"), max_length=200)
    reason = forms.CharField(
        label=_("Why it is corrected"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("What was wrong, and which paper shows it."),
    )
    version = forms.IntegerField(min_value=0, max_value=10**9, widget=forms.HiddenInput())


class AttachForm(forms.Form):
    """Evidence that is at another value of the commune already."""

    evidence = forms.TypedChoiceField(label=_("Evidence that is there already"), coerce=int)

    def __init__(self, *args: Any, choices: Iterable[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "evidence", choices)


class BaseForm(forms.Form):
    """A base figure: what, how many, as of which day, from where."""

    kind = forms.ChoiceField(
        label=_("Base figure"),
        choices=[
            (kind, format_lazy("{} ({})", BASE_LABELS[kind], BASE_UNITS[kind])) for kind in BaseKind
        ],
    )
    value = FigureField(label=_("How many"))
    on = DayField(label=_("As of"))
    source = forms.CharField(
        label=_("Source"), max_length=300, help_text=_("The paper, the register or the count.")
    )

    def as_base(self) -> dict[str, Any]:
        """The cleaned values as the deed takes them; call after `is_valid`."""
        return {**self.cleaned_data, "kind": BaseKind(self.cleaned_data["kind"])}


class BlockForm(forms.Form):
    """Base figures of all communes as a block of a spreadsheet, with their day and source."""

    on = DayField(label=_("As of"), help_text=_("Where a line has no day of its own."))
    source = forms.CharField(
        label=_("Source"), max_length=300, help_text=_("The paper, the register or the count.")
    )
    rows = forms.CharField(
        label=_("Rows copied from a spreadsheet"),
        max_length=60_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
    )
    is_sure = forms.BooleanField(
        label=_("Figures that are far from the last ones are right: keep them"), required=False
    )
