"""Shape of an upload and of what is chosen from it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import FigureField


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
        offer(self, "rows", [(str(pk), pk) for pk in choices])

    def seen(self) -> dict[int, int]:
        """The versions of changed values that stood on the page, by row: fields ``s-<row>``."""
        given = ((name[2:], text) for name, text in self.data.items() if name[:2] == "s-")
        return {
            int(pk): int(version)
            for pk, version in given
            if pk.isdecimal() and version.isdecimal() and len(pk + version) < 24
        }


class VersionForm(forms.Form):
    """The version of a cell that was read."""

    version = forms.IntegerField(min_value=0, max_value=10**9)


class CountForm(forms.Form):
    """A line for each hamlet: what it counted, of a rate of how many; empty is "not answered"."""

    def __init__(
        self, *args: Any, lines: Iterable[Any] = (), is_rate: bool = False, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.lines, self.is_rate = tuple(lines), is_rate
        for line in self.lines:
            pk, count = line.hamlet.pk, line.count
            number = {"required": False, "widget": forms.TextInput(attrs={"inputmode": "decimal"})}
            self.fields[f"c-{pk}"] = FigureField(
                label=_("%s: how many") % line.hamlet, initial=count.count, **number
            )
            if is_rate:
                self.fields[f"w-{pk}"] = FigureField(
                    label=_("%s: of how many") % line.hamlet, initial=count.whole, **number
                )
            self.fields[f"v-{pk}"] = forms.IntegerField(
                min_value=0, max_value=10**9, initial=line.version, widget=forms.HiddenInput
            )

    def rows(self) -> list[tuple[Any, Any, Any, Any]]:
        """(line, how many, of how many or None, version) for the page."""
        return [
            (
                line,
                self[f"c-{line.hamlet.pk}"],
                self[f"w-{line.hamlet.pk}"] if self.is_rate else None,
                self[f"v-{line.hamlet.pk}"],
            )
            for line in self.lines
        ]

    def answer(self, pk: int) -> tuple[int, Any, Any]:
        """Version, count and whole of a hamlet as typed."""
        given = self.cleaned_data
        return given[f"v-{pk}"], given[f"c-{pk}"], given.get(f"w-{pk}")
