"""What the forms of inspections share."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

Choices = Iterable[tuple[Any, Any]]
FILE = _("A photo from the phone, PDF, Word or Excel, up to 25 MB.")
PAPER = _("Number, issuer, day. For police and army criteria name the document only.")


def area(rows: int) -> forms.Textarea:
    """An input of several rows."""
    return forms.Textarea(attrs={"rows": rows})


class Versioned(forms.Form):
    """A form that carries the version of what it was drawn from."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)


class _Files(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once; a list, empty where nothing was chosen."""

    widget = _Files

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        given = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in given if one]
