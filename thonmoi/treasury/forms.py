"""Forms of statements: a file and its month, what its columns say, a line recorded or explained."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.treasury.rules import COLUMN_LABELS, UNITS, Column, Ground, Naming
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, str]]


class UploadForm(forms.Form):
    """A statement and the month that it is of."""

    unit = forms.ChoiceField(label=_("Area"))
    month = forms.IntegerField(label=_("Month"), min_value=1, max_value=12)
    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2200)
    file = forms.FileField(
        label=_("File of the Treasury (.xlsx or .csv)"),
        help_text=_("As the Treasury gave it. Nothing is recorded before a person accepts a line."),
    )

    def __init__(self, *args: Any, units: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit", units)


class HeadForm(forms.Form):
    """Where the head is, as it counts in the sheet."""

    row = forms.IntegerField(label=_("The head stands in row"), min_value=1, max_value=60)


class MapForm(forms.Form):
    """What each column says; names of sources that are new are asked for beside them."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    head = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=59)
    unit = forms.TypedChoiceField(
        label=_("Amounts are in"), coerce=int, choices=[(n, name) for n, name in UNITS.items()]
    )

    def __init__(
        self,
        *args: Any,
        heads: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        columns = [(n, f"{_letter(n)}: {text[:60] or '–'}") for n, text in enumerate(heads)]
        for column in Column:
            self.fields[column.value] = forms.TypedChoiceField(
                label=COLUMN_LABELS[column],
                coerce=int,
                empty_value=None,
                required=column is Column.CODE,
                choices=[("", "–"), *columns],
            )

    def naming(self) -> Naming:
        """What was said; call after `is_valid`."""
        sent = self.cleaned_data
        said = {column: sent[column.value] for column in Column}
        return Naming({c: n for c, n in said.items() if n is not None}, sent["unit"])


class SourceForm(forms.Form):
    """Which source each name of the Treasury is."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, names: Sequence[str] = (), sources: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._names, known = tuple(names), [("", "–"), *sources]
        for place, name in enumerate(self._names):
            self.fields[f"source_{place}"] = forms.TypedChoiceField(
                label=name, coerce=int, empty_value=None, required=False, choices=known
            )

    def sources(self) -> dict[str, int]:
        """Keys of sources by name, those that were chosen; call after `is_valid`."""
        found = {name: self.cleaned_data[f"source_{n}"] for n, name in enumerate(self._names)}
        return {name: pk for name, pk in found.items() if pk is not None}


class AcceptForm(forms.Form):
    """Against which allotment a line is recorded, of which day and number."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    allotment = forms.TypedChoiceField(label=_("Allotment"), coerce=int)
    on = DayField(label=_("Day"))
    voucher = forms.CharField(label=_("Number of the voucher"), max_length=60)

    def __init__(self, *args: Any, allotments: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "allotment", allotments)


class ExplainForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )


class PairForm(forms.Form):
    """What a press beside a pair sends."""

    version = forms.IntegerField(min_value=1, max_value=10**9)
    payment = forms.IntegerField(min_value=1, max_value=10**15)
    ground = forms.ChoiceField(choices=[(one, one) for one in Ground])
    answer = forms.ChoiceField(choices=[("one", "one"), ("two", "two")])

    def values(self) -> dict[str, Any]:
        """What the deed takes, but for the voucher; call after `is_valid`."""
        sent = self.cleaned_data
        ground, is_same = Ground(sent["ground"]), sent["answer"] == "one"
        return {"version": sent["version"], "ground": ground, "is_same": is_same}


def _letter(column: int) -> str:
    first, last = divmod(column, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)
