"""A form that carries the version of what it was drawn from; choices passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms

Choices = Iterable[tuple[Any, Any]]


class Versioned(forms.Form):
    """A form that carries the version of what it was drawn from."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
