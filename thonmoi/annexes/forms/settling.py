"""The form of what the set is and by which paper."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import LEVEL_LABELS
from thonmoi.kernel.errors import Invalid
from thonmoi.library.rules import KINDS, clean_number
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField
from thonmoi.units.rules import LEVEL_LABELS as UNIT_LABELS
from thonmoi.units.rules import Level as UnitLevel

UNITS = (UnitLevel.COMMUNE, UnitLevel.HAMLET, UnitLevel.DISTRICT, UnitLevel.PROVINCE)

Choices = Iterable[tuple[Any, Any]]


class SettleForm(forms.Form):
    """What the set is, what its columns are for, and the paper that issues it."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    name = forms.CharField(
        label=_("Name of the set"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    level = forms.ChoiceField(label=_("Level"), choices=list(LEVEL_LABELS.items()))
    unit_level = forms.ChoiceField(
        label=_("Applies to a"), choices=[(one, UNIT_LABELS[one]) for one in UNITS]
    )
    year_from = forms.IntegerField(label=_("From year"), min_value=2000, max_value=2100)
    year_to = forms.IntegerField(label=_("To year"), min_value=2000, max_value=2100)
    overlay_on = forms.ChoiceField(
        label=_("Laid over the set"),
        required=False,
        help_text=_("A province’s decision that completes the national set."),
    )
    is_whole = forms.BooleanField(
        label=_("The annex lists all that is required"),
        required=False,
        help_text=_("Without this, what it does not list is taken over from the set below."),
    )
    group = forms.ChoiceField(
        label=_("All units of the area belong to"),
        required=False,
        help_text=_("Only where the whole area lies in one region or group."),
    )
    edition_of = forms.ChoiceField(
        label=_("New edition of the set"),
        required=False,
        help_text=_("That set retires when this one is put into use; its charges stay."),
    )
    document_kind = forms.ChoiceField(label=_("Kind"), choices=list(KINDS.items()), initial="QĐ")
    number = forms.CharField(
        label=_("Number and symbol"),
        max_length=60,
        help_text=_("Where the register has it, it is taken from there; else it is registered."),
    )
    issued_on = DayField(label=_("Day of issue"), required=False)
    in_force_from = DayField(label=_("In force from"), required=False)
    issuer = forms.CharField(label=_("Issuer"), max_length=200)
    subject = forms.CharField(
        label=_("Subject"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(
        self,
        *args: Any,
        columns: Iterable[Any],
        groups: Choices,
        bases: Choices,
        editions: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.columns = list(columns)
        known = list(groups)
        offer(self, "overlay_on", [("", "–"), *bases])
        offer(self, "edition_of", [("", "–"), *editions])
        offer(self, "group", [("", "–"), *known])
        for one in self.columns:
            self.fields[f"group_{one.pk}"] = forms.ChoiceField(
                label=one.text, choices=known, initial=one.group
            )
            self.fields[f"year_{one.pk}"] = forms.IntegerField(
                label=_("Year"), required=False, min_value=2000, max_value=2100, initial=one.year
            )

    @property
    def column_fields(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """For each column its head, and the fields of its group and year."""
        return [(one.text, self[f"group_{one.pk}"], self[f"year_{one.pk}"]) for one in self.columns]

    def clean_number(self) -> str:
        """Said with the other errors of the form, not after them."""
        try:
            return clean_number(self.cleaned_data["number"])
        except Invalid as refusal:
            raise forms.ValidationError(str(refusal), code=refusal.code) from refusal
