"""Forms of one row."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.rules import RowKind
from thonmoi.annexes.rules.mending import Mended
from thonmoi.criteria.rules import DIRECTION_LABELS, KIND_LABELS, Direction, Kind
from thonmoi.ui.choosing import offer

Choices = Iterable[tuple[Any, Any]]


class SplitForm(forms.Form):
    """A row that holds two indicators, its words told apart."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    name = forms.CharField(
        label=_("First indicator"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    code = forms.CharField(label=_("Number of the second"), max_length=12)
    rest = forms.CharField(
        label=_("Second indicator"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class MendForm(forms.Form):
    """A row as a person reads it in the text; requirements as documents write them."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    code = forms.CharField(label=_("Number"), max_length=12)
    name = forms.CharField(
        label=_("Name as in the text"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
    )
    criterion = forms.ChoiceField(label=_("Of criterion"))
    value_kind = forms.ChoiceField(
        label=_("Kind of value"), choices=[(one, KIND_LABELS[one]) for one in Kind]
    )
    direction = forms.ChoiceField(
        label=_("Held against what is required"),
        choices=[(one, DIRECTION_LABELS[one]) for one in Direction],
    )
    unit = forms.CharField(label=_("Unit"), max_length=60, required=False)
    measure_id = forms.TypedChoiceField(
        label=_("Measure"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_("The same measure keeps the figures that communes entered before."),
    )
    is_confirmed = forms.BooleanField(
        label=_("I compared this row with the text"), required=False, initial=True
    )

    def __init__(
        self,
        *args: Any,
        kind: RowKind,
        values: Iterable[Any] = (),
        measures: Choices = (),
        criteria: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.values = list(values)
        if kind is not RowKind.INDICATOR:
            for name in ("criterion", "value_kind", "direction", "unit", "measure_id"):
                del self.fields[name]
            if kind is RowKind.HEADING:
                del self.fields["code"]
            return
        offer(self, "criterion", criteria)
        new = ("", _("A new measure, of these words"))
        offer(self, "measure_id", [*measures, new])
        for one in self.values:
            hint = format_lazy(_("in the text: {text}"), text=one.text or "—")
            self.fields[f"value_{one.pk}"] = forms.CharField(
                label=one.label, max_length=300, required=False, help_text=hint, initial=one.shown
            )
        self.order_fields(
            ["version", "code", "name", "criterion", "value_kind", "direction", "unit"]
            + [f"value_{one.pk}" for one in self.values]
            + ["measure_id", "is_confirmed"]
        )

    def mended(self) -> Mended:
        """What was typed; call after `is_valid`."""
        given = self.cleaned_data
        names = ("name", "code", "criterion", "unit", "value_kind", "direction", "measure_id")
        asked = tuple((one.pk, given[f"value_{one.pk}"]) for one in self.values)
        told = {name: given[name] for name in names if name in given}
        return Mended(**told, asked=asked if "value_kind" in given else ())
