"""Forms of the commune: its assessment, publications, opinions."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.recognition.forms.dossiers import Versioned, area
from thonmoi.recognition.rules import (
    WAY_LABELS,
    AssessFacts,
    OpinionFacts,
    PublicationFacts,
    Way,
)
from thonmoi.ui.fields import DayField

_ANSWERS = (
    ("", pgettext_lazy("criterion", "not assessed")),
    ("yes", pgettext_lazy("criterion", "met")),
    ("no", pgettext_lazy("criterion", "not met")),
)


class AssessForm(Versioned):
    """Each criterion with the commune's conclusion and its note; `keys` are their ids."""

    def __init__(self, *args: Any, keys: Iterable[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._keys = tuple(keys)
        for key, label in self._keys:
            self.fields[f"met_{key}"] = forms.ChoiceField(
                label=label, choices=_ANSWERS, required=False
            )
            self.fields[f"note_{key}"] = forms.CharField(
                label=_("Note"), max_length=2000, required=False
            )

    def rows(self) -> list[tuple[int, Any, Any]]:
        """(key, field of the conclusion, field of the note) in order, for the table."""
        return [(key, self[f"met_{key}"], self[f"note_{key}"]) for key, _label in self._keys]

    def facts(self) -> list[AssessFacts]:
        """What was said; call after `is_valid`."""
        sent = self.cleaned_data
        return [
            AssessFacts(key, sent[f"met_{key}"] == "yes", sent[f"note_{key}"])
            for key, _label in self._keys
            if sent[f"met_{key}"]
        ]


class PublicationForm(forms.Form):
    """The report was published once."""

    on = DayField(label=_("Day"))
    way = forms.ChoiceField(
        label=_("Way of publishing"), choices=[(one.value, WAY_LABELS[one]) for one in Way]
    )
    place = forms.CharField(
        label=_("Where"), max_length=200, help_text=_("Such as: nhà văn hóa ấp Hưng Lập B.")
    )

    def facts(self) -> PublicationFacts:
        """The cleaned facts; call after `is_valid`."""
        sent = self.cleaned_data
        return PublicationFacts(sent["on"], Way(sent["way"]), sent["place"])


class OpinionForm(forms.Form):
    """What a body or a meeting of residents said."""

    on = DayField(label=_("Day of the minutes"))
    body = forms.CharField(
        label=_("Whose opinion"),
        max_length=200,
        help_text=_("An organisation, or the meeting of a hamlet; people are not named."),
    )
    people = forms.IntegerField(
        label=_("People there"), required=False, min_value=0, max_value=100_000
    )
    agreed = forms.IntegerField(
        label=_("Of them agreed"), required=False, min_value=0, max_value=100_000
    )
    text = forms.CharField(label=_("What was said"), max_length=4000, widget=area(4))
    answer = forms.CharField(
        label=_("What the commune answers"), max_length=4000, required=False, widget=area(3)
    )

    def facts(self) -> OpinionFacts:
        """The cleaned facts; call after `is_valid`."""
        names = ("on", "body", "text", "people", "agreed", "answer")
        return OpinionFacts(**{name: self.cleaned_data[name] for name in names})
