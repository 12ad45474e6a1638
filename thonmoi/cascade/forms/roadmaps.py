"""Registering criteria by quarter."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.cascade.rules import QUARTERS
from thonmoi.ui.choosing import offer

Choices = Iterable[tuple[Any, Any]]
ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
QUARTER_CHOICES = [(one, format_lazy(_("Quarter {n}"), n=ROMAN[one])) for one in QUARTERS]


class RoadmapForm(forms.Form):
    """The quarter of each criterion, and by which paper the commune registers."""

    ground = forms.ChoiceField(
        label=_("By which document"),
        required=False,
        help_text=_(
            "What the commune issued, or the clause that names it; or name another one below."
        ),
    )
    number = forms.CharField(
        label=_("Another document of the register"),
        max_length=60,
        required=False,
        help_text=_("Its number and symbol, such as 05/NQ-HĐND."),
    )

    def __init__(
        self, *args: Any, criteria: Choices = (), grounds: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "ground", [("", "–"), *grounds])
        for pk, label in criteria:
            self.fields[f"q{pk}"] = forms.TypedChoiceField(
                label=label,
                required=False,
                coerce=int,
                empty_value=None,
                choices=[("", "–"), *QUARTER_CHOICES],
            )

    def quarters(self) -> dict[int, int]:
        """Quarter by id of criterion, of those chosen; call after `is_valid`."""
        chosen = {n: v for n, v in self.cleaned_data.items() if n[1:].isdigit() and v}
        return {int(name[1:]): quarter for name, quarter in chosen.items()}
