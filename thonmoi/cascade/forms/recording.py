"""Recording a plan that a body issued."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, Any]]


class RecordForm(forms.Form):
    """The plan issued: one that the program has read, or number, day and file of the paper."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    child = forms.ChoiceField(
        label=_("A plan that is in the program"),
        required=False,
        help_text=_("Choose it where its text was read here; then nothing more is needed."),
    )
    kind = forms.ChoiceField(label=_("Kind of document"), required=False)
    number = forms.CharField(
        label=_("Number and symbol"),
        max_length=60,
        required=False,
        help_text=_("As on the paper, such as 12/KH-UBND."),
    )
    issued_on = DayField(label=_("Day of issue"), required=False)
    subject = forms.CharField(
        label=_("What it is about"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    file = forms.FileField(
        label=_("Signed file"), required=False, help_text=_("PDF or Word, up to 25 MB.")
    )
    also = forms.MultipleChoiceField(
        label=_("The same paper also fulfils"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        *args: Any,
        plans: Choices = (),
        kinds: Choices = (),
        also: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offered = {"child": list(plans), "also": list(also)}
        for name, choices in offered.items():
            if choices:
                empty = [("", "–")] if name == "child" else []
                offer(self, name, empty + choices)
            else:
                del self.fields[name]
        offer(self, "kind", kinds)
