"""Codes, the register of sheets, counting minutes."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.surveys.forms._parts import PAPER, VersionForm, area, count
from thonmoi.surveys.rules import MinutesFacts
from thonmoi.ui.fields import DayField


class CodesForm(VersionForm):
    count = forms.IntegerField(label=_("How many codes"), min_value=1, max_value=5000)


class SheetForm(forms.Form):
    on = DayField(label=_("Day"))
    given = count(_("Given out"), required=False)
    returned = count(_("Brought back"), required=False)
    numbers = forms.CharField(
        label=_("Numbers of the sheets"),
        max_length=200,
        required=False,
        help_text=_("Such as 001-120. Do not write names of households."),
    )


class MinutesForm(VersionForm):
    """The counting minutes of a hamlet, with a count of each choice of each question."""

    issued = count(_("Sheets given out"))
    returned = count(_("Sheets returned"))
    valid = count(_("Valid sheets"))
    invalid = count(_("Invalid sheets"))
    paper = forms.CharField(label=_("Number of the minutes"), max_length=300, help_text=PAPER)
    on = DayField(label=_("Day of counting"))
    people = forms.CharField(
        label=_("Who counted"),
        max_length=1000,
        widget=area(3),
        help_text=_("By office, such as head of the hamlet's Front committee; no names."),
    )
    HEAD = ("issued", "returned", "valid", "invalid", "paper", "on", "people")

    def __init__(self, *args: Any, asked: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        for one in asked:
            for place, word in enumerate(one.choices):
                self.fields[f"q{one.order}_{place}"] = count(f"{one.order}. {word}")

    def head(self) -> list[Any]:
        """The fields above the table of questions."""
        return [self[name] for name in self.HEAD]

    def words(self) -> tuple[str, ...]:
        """The choices, which the questions of hamlets share: heads of the table."""
        return tuple(self.asked[0].choices) if self.asked else ()

    def lines(self) -> list[tuple[Any, list[Any]]]:
        """Each question with its fields, for a table."""
        return [
            (one, [self[f"q{one.order}_{place}"] for place in range(len(one.choices))])
            for one in self.asked
        ]

    def facts(self) -> MinutesFacts:
        """The cleaned facts. Raises Invalid where sums do not agree."""
        return MinutesFacts(**{name: self.cleaned_data[name] for name in self.HEAD})

    def counts(self) -> dict[int, list[int]]:
        """Counts of each choice by question."""
        sent = self.cleaned_data
        return {
            one.order: [sent[f"q{one.order}_{place}"] for place in range(len(one.choices))]
            for one in self.asked
        }
