"""Forms of values, evidence, reasons, conclusions; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import Standing
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField, FigureField


class CellForm(forms.Form):
    """One cell as it is saved: what was typed, and the version it was read at."""

    typed = forms.CharField(required=False, max_length=200, strip=False)
    version = forms.IntegerField(min_value=0, max_value=10**9)
    is_not_applicable = forms.BooleanField(required=False)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("A reason, a source, what does not apply and why."),
    )


class EvidenceForm(forms.Form):
    file = forms.FileField(
        label=_("Photo or file"),
        required=False,
        help_text=_("A photo from the phone, PDF, Word or Excel, up to 25 MB."),
        widget=forms.ClearableFileInput(
            attrs={"accept": "image/jpeg,image/png,application/pdf,.docx,.xlsx,.txt"}
        ),
    )
    photo = forms.FileField(
        label=_("Or take a photo now"),
        required=False,
        help_text=_("On a phone this opens the camera."),
        widget=forms.ClearableFileInput(
            attrs={"accept": "image/jpeg,image/png", "capture": "environment"}
        ),
    )
    reference = forms.CharField(
        label=_("Or the document that shows it"),
        required=False,
        max_length=300,
        help_text=_("Number, issuer, day. For police and army criteria name the document only."),
    )


class ReasonForm(forms.Form):
    """Why something goes back."""

    reason = forms.CharField(
        label=_("What is wrong and what to do"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ReturnForm(ReasonForm):
    due = DayField(label=_("Until"), required=False, help_text=_("day/month/year"))


class WithdrawForm(forms.Form):
    """Why a division takes its own confirmation back."""

    reason = forms.CharField(
        label=_("Why the confirmation is taken back"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ConclusionForm(forms.Form):
    standing = forms.ChoiceField(label=_("Conclusion"), widget=forms.RadioSelect)
    part = forms.ChoiceField(label=_("Part"), required=False)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed unless it is met without reserve."),
    )

    def __init__(
        self,
        *args: Any,
        standings: Iterable[tuple[str, Any]] = (),
        parts: Iterable[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "standing", standings)
        named = list(parts)
        offer(self, "part", [(p, p) for p in named])
        if not named:
            self.fields["part"].widget = forms.HiddenInput()

    def as_conclusion(self) -> dict[str, Any]:
        """The cleaned values as the deed takes them; call after `is_valid`."""
        return {**self.cleaned_data, "standing": Standing(self.cleaned_data["standing"])}


class FigureForm(forms.Form):
    typed = forms.CharField(required=False, max_length=200)
    version = forms.IntegerField(min_value=0, max_value=10**9)
    unit = forms.CharField(max_length=80)


class AreaFigureForm(forms.Form):
    """The figure of a target of a whole area: how much, of which day, on what paper."""

    value = FigureField(label=_("Figure"))
    on = DayField(label=_("As of"))
    source = forms.CharField(
        label=_("Paper that gives it"),
        required=False,
        max_length=300,
        help_text=_("Number, issuer, day. The agency that owns the figure may leave it out."),
    )
