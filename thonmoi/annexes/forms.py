"""Shape and friendly messages of the forms of annexes; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.rules import RowKind
from thonmoi.annexes.rules.mending import Mended
from thonmoi.criteria.rules import DIRECTION_LABELS, KIND_LABELS, LEVEL_LABELS, Direction, Kind
from thonmoi.kernel.errors import Invalid
from thonmoi.library.rules import KINDS, clean_number
from thonmoi.ui.fields import DayField
from thonmoi.units.rules import LEVEL_LABELS as UNIT_LABELS
from thonmoi.units.rules import Level as UnitLevel

Choices = Iterable[tuple[Any, Any]]
UNITS = (UnitLevel.COMMUNE, UnitLevel.HAMLET, UnitLevel.DISTRICT, UnitLevel.PROVINCE)


class UploadForm(forms.Form):
    """The decision with its annex, and the area in which the set is to hold."""

    file = forms.FileField(
        label=_("Decision with its annex"),
        help_text=_(
            "Word (.docx), Excel (.xlsx) or PDF with text, up to 25 MB. "
            "Formulas and macros are never run."
        ),
    )
    area = forms.ChoiceField(label=_("The set is to hold in"))

    def __init__(self, *args: Any, areas: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = list(areas)  # type: ignore[attr-defined]


class RejectForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class AcceptForm(forms.Form):
    """Whether the set judges at once, or waits as a draft."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    activate = forms.BooleanField(
        label=_("Put the set into use at once"),
        required=False,
        initial=True,
        help_text=_(
            "Without this it stays a draft: then you see first what it changes for each commune."
        ),
    )


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
        self.fields["criterion"].choices = list(criteria)  # type: ignore[attr-defined]
        new = ("", _("A new measure, of these words"))
        self.fields["measure_id"].choices = [*measures, new]  # type: ignore[attr-defined]
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
        self.fields["overlay_on"].choices = [("", "–"), *bases]  # type: ignore[attr-defined]
        self.fields["edition_of"].choices = [("", "–"), *editions]  # type: ignore[attr-defined]
        self.fields["group"].choices = [("", "–"), *known]  # type: ignore[attr-defined]
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
