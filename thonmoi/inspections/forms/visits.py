"""Forms of a visit and of the papers that come after it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.inspections.forms._parts import FILE, PAPER, Choices, FilesField, Versioned, area
from thonmoi.inspections.rules import VisitFacts
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


class VisitForm(Versioned):
    """What a visit saw."""

    on = DayField(label=_("Day of the visit"))
    came = forms.CharField(
        label=_("Who came"),
        max_length=2000,
        widget=area(3),
        help_text=_("Offices and divisions, one to a line; people are named in the minutes only."),
    )
    seen = forms.CharField(
        label=_("What was seen"), max_length=10000, widget=area(8),
        help_text=_("It becomes the second part of the minutes, a paragraph to a line."),
    )  # fmt: skip
    file = FilesField(label=_("Photos or files"), required=False, help_text=FILE)
    reference = forms.CharField(
        label=_("Or the document that shows it"), max_length=300, required=False, help_text=PAPER
    )

    def facts(self) -> VisitFacts:
        """The cleaned facts; call after `is_valid`."""
        names = ("on", "came", "seen", "reference")
        return VisitFacts(**{name: self.cleaned_data[name] for name in names})


class ConcludeForm(Versioned):
    """The papers that come after a visit."""

    file = forms.FileField(label=_("Signed minutes"), required=False, help_text=FILE)
    conclusion = forms.TypedChoiceField(
        label=_("Notice of conclusions"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("A notice that was read in like a plan; its tasks are followed from then on."),
    )

    def __init__(self, *args: Any, notices: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "conclusion", [("", "–"), *notices])
