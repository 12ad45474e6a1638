"""What the forms of the room share."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.fields import DayField, MoneyField

Choices = Iterable[tuple[Any, Any]]
FILE = _("A photo from the phone, PDF, Word or Excel, up to 25 MB.")
NUMBER = _("Number and day, such as 1234/QĐ-UBND; it is linked if it is registered.")


def area(rows: int) -> forms.Textarea:
    """An input of several rows."""
    return forms.Textarea(attrs={"rows": rows})


def day(label: Any, *, required: bool = True, hint: Any = "") -> DayField:
    """A day as it is typed."""
    return DayField(label=label, required=required, help_text=hint)


def dong(label: Any, *, required: bool = True, hint: Any = "") -> MoneyField:
    """An amount of đồng, in digits or as "500 triệu"."""
    return MoneyField(label=label, required=required, help_text=hint)


def paper(label: Any, *, required: bool = False) -> forms.CharField:
    """The number of a document as it stands on the paper."""
    return forms.CharField(label=label, max_length=200, required=required, help_text=NUMBER)


class Versioned(forms.Form):
    """A form that carries the version of what it was drawn from."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)


class Chosen(forms.Form):
    """A form whose choices are passed in by the name of their field."""

    optional: tuple[str, ...] = ()

    def __init__(self, *args: Any, choices: dict[str, Choices] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name, rows in (choices or {}).items():
            field: Any = self.fields[name]
            empty = [] if isinstance(field, forms.MultipleChoiceField) else [("", "–")]
            listed = list(rows)
            field.choices = [*empty, *listed] if len(listed) != 1 or not field.required else listed
