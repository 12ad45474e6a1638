"""What households and visitors fill in: nothing is chosen beforehand."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class CodeForm(forms.Form):
    """The code of a household."""

    code = forms.CharField(
        label=_("Code of the household"),
        max_length=40,
        help_text=_(
            "It stands on the slip from the hamlet's Front committee. Each code answers once."
        ),
    )


class BallotForm(forms.Form):
    """A radio button for each choice of each question; none is chosen."""

    def __init__(self, *args: Any, asked: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        for one in asked:
            self.fields[f"q{one.order}"] = forms.ChoiceField(
                label=one.text,
                choices=[(str(place), word) for place, word in enumerate(one.choices)],
                widget=forms.RadioSelect,
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        sent: dict[str, Any] = super().clean() or {}
        if not self.errors and not any(sent.get(f"q{one.order}") for one in self.asked):
            raise forms.ValidationError(_("Answer at least one question."), code="empty")
        return sent

    def radios(self) -> list[Any]:
        """The questions, without what else the form may hold."""
        return [self[f"q{one.order}"] for one in self.asked]

    def answers(self) -> list[int | None]:
        """The place of the choice taken, by question; None where none was."""
        said = (self.cleaned_data.get(f"q{one.order}") for one in self.asked)
        return [int(one) if one else None for one in said]


class OpinionForm(BallotForm):
    """The same with a plain sum against programs that fill in forms."""

    sum = forms.CharField(max_length=4)
    challenge = forms.CharField(max_length=200, widget=forms.HiddenInput)

    def __init__(self, *args: Any, sum_label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sum"].label = sum_label
        self.fields["sum"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}
