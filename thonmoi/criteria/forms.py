"""Shape and friendly messages of the forms of criteria; choices are passed in."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import rules
from thonmoi.criteria.rules import Direction, Filled, Indicator, Kind
from thonmoi.ui.choosing import offer
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
        offer(self, "group", groups)
        every = [("", _("All years of the set")), *((str(year), str(year)) for year in years)]
        offer(self, "year", every)
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
        offer(self, "criterion", criteria)
        offer(self, "indicator", [("", "–"), *indicators])
        offer(self, "agency", agencies)


class EndForm(forms.Form):
    """From when a charge no longer holds."""

    on = DayField(label=_("No longer holds from"), required=False)
    note = forms.CharField(label=_("Reason"), max_length=300, required=False)


class GroupForm(forms.Form):
    """The groups of many units by one document: a choice for each, or a list pasted from a sheet.

    Each unit carries the group that the person saw, so that a second writer is told.
    """

    number = forms.CharField(
        label=_("By document"),
        max_length=60,
        help_text=_("Its number and symbol as registered, such as 206/TB-UBND."),
    )
    valid_from = DayField(label=_("Holds from"), help_text=_("day/month/year"))
    pasted = forms.CharField(
        label=_("Paste from Excel"),
        required=False,
        max_length=40_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One unit a line: its name or code, and after it the group."),
    )

    def __init__(self, *args: Any, held: Mapping[int, str], groups: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.held = dict(held)
        named = list(groups)
        for pk, group in self.held.items():
            choices = named if group else [("", "—"), *named]
            if group and group not in dict(named):
                choices = [(group, group), *named]
            self.fields[f"g{pk}"] = forms.ChoiceField(
                choices=choices, required=False, initial=group
            )
            self.fields[f"was{pk}"] = forms.CharField(
                max_length=20, required=False, initial=group, widget=forms.HiddenInput()
            )

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The choice of each unit, and what was seen of it, in the order given."""
        return [(self[f"g{pk}"], self[f"was{pk}"]) for pk in self.held]

    def seen(self) -> dict[int, str]:
        """The group that the person saw of each unit; call after `is_valid`."""
        return {pk: self.cleaned_data[f"was{pk}"] for pk in self.held}

    def wanted(self) -> dict[int, str]:
        """The group that the person chose where it is another one; call after `is_valid`."""
        seen = self.seen()
        given = {pk: self.cleaned_data[f"g{pk}"] for pk in self.held}
        return {pk: group for pk, group in given.items() if group and group != seen[pk]}


class GroupEndForm(forms.Form):
    """From when a unit no longer has its group."""

    on = DayField(label=_("No longer holds from"), help_text=_("day/month/year"))
    note = forms.CharField(label=_("Reason"), max_length=300, required=False)
