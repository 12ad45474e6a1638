"""Shape of an upload and of what is chosen from it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("The filled form"),
        help_text=_("The .xlsx that was downloaded here and filled in."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )


class TakeForm(forms.Form):
    """Rows to take over, and the version of the filled form that was read."""

    version = forms.IntegerField(min_value=0, max_value=10**9)
    rows = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, *args: Any, choices: Iterable[int] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["rows"].choices = [(str(pk), pk) for pk in choices]  # type: ignore[attr-defined]
