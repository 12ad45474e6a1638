"""Forms of a proposal: its money and points, a decision about a work, its end."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.funding.rules import BUDGET, NATURE_LABELS, Nature
from thonmoi.priorities.rules import (
    CHOICE_LABELS,
    GAP_LABELS,
    AskedFacts,
    Choice,
    DecisionFacts,
    GapKind,
    MoneyFacts,
)
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField, MoneyField

Sources = Iterable[tuple[int, str]]


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class Versioned(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput)


class MoneyForm(forms.Form):
    """One sum, or sums by source; `sources` are (key, name)."""

    whole = MoneyField(
        required=False,
        label=_("Money in all, in VND"),
        help_text=_("Of any source. Leave it empty where the money is known by source."),
    )

    def __init__(self, *args: Any, sources: Sources = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._sources = tuple(sources)
        for pk, name in self._sources:
            self.fields[f"source_{pk}"] = MoneyField(required=False, label=name)

    def money(self) -> MoneyFacts:
        """The money; call after `is_valid`."""
        sent = self.cleaned_data
        split = {pk: sent[f"source_{pk}"] or 0 for pk, _name in self._sources}
        return MoneyFacts(sent["whole"], split)


class DraftForm(MoneyForm):
    """A new proposal."""

    unit = forms.ChoiceField(label=_("Area"))
    year = forms.IntegerField(label=_("Year of the capital"), min_value=2000, max_value=2200)
    nature = forms.ChoiceField(
        label=_("Nature"), choices=[(one.value, NATURE_LABELS[one]) for one in BUDGET]
    )
    field_order = ("unit", "year", "nature", "whole")

    def __init__(self, *args: Any, units: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit", units)

    def facts(self) -> AskedFacts:
        """What is asked for; call after `is_valid`."""
        sent = self.cleaned_data
        return AskedFacts(sent["year"], Nature(sent["nature"]), self.money())


class WeighForm(MoneyForm, Versioned):
    """Money, points by kind of gap, to whom it goes, words for the document."""

    addressee = forms.CharField(label=_("To whom it goes"), max_length=200, required=False)
    words = forms.CharField(
        label=_("Words added to the document"),
        max_length=5000,
        required=False,
        widget=_area(4),
        help_text=_("A paragraph to a line."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        last = {name: self.fields.pop(name) for name in ("addressee", "words")}
        for kind in GapKind:
            self.fields[kind.value] = forms.IntegerField(
                label=GAP_LABELS[kind], min_value=0, max_value=100
            )
        self.fields.update(last)

    def values(self) -> dict[str, Any]:
        """What the deed takes; call after `is_valid`."""
        sent = self.cleaned_data
        points: Mapping[GapKind, int] = {kind: sent[kind.value] for kind in GapKind}
        kept = {name: sent[name] for name in ("version", "addressee", "words")}
        return {**kept, "money": self.money(), "points": points}


class DecideForm(Versioned):
    """A decision about one work."""

    choice = forms.ChoiceField(
        label=_("Decision"),
        choices=[(one.value, CHOICE_LABELS[one]) for one in Choice],
        widget=forms.RadioSelect,
    )
    amount = MoneyField(
        required=False,
        label=_("Amount instead of the whole need, in VND"),
        help_text=_("A part closes no criterion; leave it empty for the whole need."),
    )
    source = forms.TypedChoiceField(
        label=_("Only from this source"), required=False, coerce=int, empty_value=None
    )
    place = forms.IntegerField(
        label=_("Place in the list"), required=False, min_value=1, max_value=5000
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        required=False,
        widget=_area(2),
        help_text=_("It is kept and printed beside the work."),
    )

    def __init__(self, *args: Any, sources: Sources = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "source", [("", "–"), *sources])

    def facts(self) -> DecisionFacts:
        """The decision; call after `is_valid`."""
        sent = self.cleaned_data
        return DecisionFacts(
            Choice(sent["choice"]), sent["amount"], sent["source"], sent["place"], sent["reason"]
        )


class GapForm(Versioned):
    """What one gap counts."""

    points = forms.IntegerField(
        label=_("Points"),
        min_value=0,
        max_value=100,
        required=False,
        help_text=_("Leave it empty to count it like the others of its kind."),
    )
    reason = forms.CharField(label=_("Reason"), max_length=1000, required=False, widget=_area(2))


class NumberForm(Versioned):
    """Number and day of the signed document."""

    number = forms.CharField(label=_("Number"), max_length=60, help_text=_("Such as 05/TTr-VPĐP."))
    issued_on = DayField(label=_("Day of the document"))


class DropForm(Versioned):
    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=_area(2))
