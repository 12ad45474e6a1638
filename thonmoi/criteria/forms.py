"""Shape and friendly messages of the forms of criteria; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import rules
from thonmoi.criteria.rules import Direction, Filled, Indicator, Kind
from thonmoi.ui.fields import DayField, FigureField

Choices = Iterable[tuple[str, str]]
PASSED = "Đạt"


class FillForm(forms.Form):
    """What a document requires of a group, in the kind of value that the indicator takes."""

    group = forms.ChoiceField(label=_("Group of units"))
    year = forms.TypedChoiceField(label=_("Year"), coerce=int, empty_value=None, required=False)
    source = forms.CharField(
        label=_("Where it stands"),
        max_length=500,
        help_text=_("Number of the document, and the annex, criterion or line."),
    )

    def __init__(
        self,
        *args: Any,
        indicator: Indicator,
        groups: Choices,
        years: Iterable[int],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = list(groups)  # type: ignore[attr-defined]
        every = [("", _("All years of the set")), *((str(year), str(year)) for year in years)]
        self.fields["year"].choices = every  # type: ignore[attr-defined]
        self.fields["value"] = self._value(indicator)
        order = ["group", "year", "value", "source"]
        if indicator.direction is Direction.RANGE:
            self.fields["high"] = FigureField(label=_("to"))
            order.insert(3, "high")
        self.order_fields(order)

    @staticmethod
    def _value(indicator: Indicator) -> forms.Field:
        label = _("Requirement")
        if indicator.kind in rules.NUMERIC:
            sign = rules.DIRECTION_LABELS[indicator.direction]
            hint = format_lazy("{} ({})", sign, indicator.unit) if indicator.unit else sign
            return FigureField(label=label, help_text=hint)
        if indicator.kind is Kind.ORDINAL and indicator.scale:
            return forms.ChoiceField(label=label, choices=[(one, one) for one in indicator.scale])
        return forms.CharField(label=label, max_length=120, initial=PASSED)

    def filled(self) -> Filled:
        """What was filled in; call after `is_valid`."""
        given = self.cleaned_data
        return Filled(
            given["group"], given["value"], given["year"], given.get("high"), given["source"]
        )


class ConfirmForm(forms.Form):
    """By which document something is confirmed, where it is not the one named already."""

    number = forms.CharField(
        label=_("By another document"),
        max_length=60,
        required=False,
        help_text=_("Its number and symbol as registered, such as 206/TB-UBND."),
    )


class ChargeForm(forms.Form):
    """Which agency is charged with what."""

    criterion = forms.ChoiceField(label=_("Criterion"))
    agency = forms.ChoiceField(label=_("Agency"))
    role = forms.ChoiceField(
        label=_("Role"), choices=list(rules.CHARGE_ROLE_LABELS.items()), widget=forms.RadioSelect
    )
    indicator = forms.ChoiceField(
        label=_("Only for one indicator"),
        required=False,
        help_text=_("Leave it empty where the charge covers the whole criterion."),
    )
    part = forms.CharField(label=_("Part, in words"), max_length=120, required=False)
    number = forms.CharField(
        label=_("By document"),
        max_length=60,
        required=False,
        help_text=_("Its number and symbol as registered, such as 206/TB-UBND."),
    )

    def __init__(
        self,
        *args: Any,
        criteria: Choices,
        indicators: Choices,
        agencies: Choices,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["criterion"].choices = list(criteria)  # type: ignore[attr-defined]
        self.fields["indicator"].choices = [("", "–"), *indicators]  # type: ignore[attr-defined]
        self.fields["agency"].choices = list(agencies)  # type: ignore[attr-defined]


class EndForm(forms.Form):
    """From when a charge no longer holds."""

    on = DayField(label=_("No longer holds from"), required=False)
    note = forms.CharField(label=_("Reason"), max_length=300, required=False)
