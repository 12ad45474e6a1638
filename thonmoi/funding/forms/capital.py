"""Forms of capital: allotting, adjusting, carrying over, paying, settling, contributing."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.funding import rules
from thonmoi.funding.forms._parts import FILE, Chosen, Versioned, area, day, dong, paper
from thonmoi.funding.rules import (
    BUDGET,
    AllotmentFacts,
    ContributionFacts,
    Form,
    Giver,
    Nature,
    PayKind,
)
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.money import parse_money
from thonmoi.kernel.numbers import parse_number
from thonmoi.ui.fields import FigureField


class AllotForm(Chosen):
    """Capital that a document allots."""

    unit = forms.ChoiceField(label=_("To which unit"))
    work = forms.TypedChoiceField(
        label=_("To which work"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Leave empty where the document does not divide it yet."),
    )
    task = forms.TypedChoiceField(
        label=_("Or to which task"), required=False, coerce=int, empty_value=None
    )
    year = forms.IntegerField(label=_("Year of the plan"), min_value=2000, max_value=2200)
    source = forms.TypedChoiceField(label=_("Source of capital"), coerce=int)
    nature = forms.ChoiceField(label=_("Nature"), choices=rules.NATURE_LABELS.items())
    content = forms.TypedChoiceField(
        label=_("Content of the programme"), required=False, coerce=int, empty_value=None
    )
    amount = dong(_("Amount"))
    is_counterpart = forms.BooleanField(label=_("It is counterpart capital"), required=False)
    households = FigureField(
        whole=True,
        label=_("Households that borrow"),
        required=False,
        help_text=_("Only for credit."),
    )
    paper = paper(_("By which document"))
    on = day(_("Day of the document"))

    def facts(self) -> AllotmentFacts:
        """The cleaned facts; call after `is_valid`."""
        values = {n: self.cleaned_data[n] for n in AllotmentFacts.__dataclass_fields__}
        return AllotmentFacts(**values | {"nature": Nature(values["nature"])})


class AdjustForm(Versioned):
    amount = dong(_("Amount after the change"))
    paper = paper(_("By which document"), required=True)
    on = day(_("Day of the document"))
    reason = forms.CharField(label=_("Reason"), max_length=1000, required=False, widget=area(2))


class CarryForm(Versioned):
    amount = dong(_("Amount carried into the next year"))
    paper = paper(_("By which document"), required=True)
    on = day(_("Day of the document"))


class PayForm(Versioned):
    """A voucher of the Treasury."""

    kind = forms.ChoiceField(
        label=_("What it is"), choices=rules.PAY_LABELS.items(), widget=forms.RadioSelect
    )
    on = day(_("Day of the voucher"))
    amount = dong(_("Amount"))
    voucher = forms.CharField(label=_("Number of the voucher"), max_length=60)
    remark = forms.CharField(label=_("Note"), max_length=1000, required=False, widget=area(2))

    def values(self) -> dict[str, object]:
        """The cleaned values as the deed takes them."""
        return {**self.cleaned_data, "kind": PayKind(self.cleaned_data["kind"])}


class SettleForm(forms.Form):
    """The approved value of a finished work."""

    nature = forms.ChoiceField(
        label=_("Nature"), choices=[(one, rules.NATURE_LABELS[one]) for one in BUDGET]
    )
    value = dong(_("Approved value of the settlement"))
    paper = paper(_("Decision"), required=True)
    on = day(_("Day of the decision"))


class ContributeForm(forms.Form):
    """What somebody gave of his own will."""

    giver_kind = forms.ChoiceField(label=_("Who gave"), choices=rules.GIVER_LABELS.items())
    giver = forms.CharField(
        label=_("Name on the receipt"),
        max_length=200,
        required=False,
        help_text=_("It stays with those who keep the record; it is not in the log."),
    )
    form = forms.ChoiceField(label=_("In what"), choices=rules.FORM_LABELS.items())
    quantity = forms.CharField(
        label=_("How much"),
        max_length=60,
        help_text=_("For money: the amount in đồng, such as 500.000 or 2 triệu."),
    )
    unit_text = forms.CharField(
        label=_("Unit of count"),
        max_length=40,
        required=False,
        help_text=_("Only for materials and what was removed, such as m³, tree."),
    )
    unit_price = dong(
        _("Unit price"), required=False, hint=_("In đồng; empty while it is not valued.")
    )
    on = day(_("Day"))
    receipt = forms.CharField(label=_("Receipt or minutes"), max_length=200)
    is_voluntary = forms.BooleanField(label=_("It was given of one's own will"), required=False)
    is_public = forms.BooleanField(
        label=_("The giver agrees that it is made public"), required=False
    )
    file = forms.FileField(label=_("Photo or file"), required=False, help_text=FILE)
    remark = forms.CharField(label=_("Note"), max_length=1000, required=False)

    def clean_quantity(self) -> Decimal:
        """Money is read as money, what is counted as a figure."""
        typed, is_money = self.cleaned_data["quantity"], self.cleaned_data.get("form") == Form.MONEY
        try:
            return Decimal(parse_money(typed)) if is_money else parse_number(typed)
        except Invalid as refusal:
            raise forms.ValidationError(str(refusal), code=refusal.code) from refusal

    def facts(self) -> ContributionFacts:
        """The cleaned facts; call after `is_valid`."""
        values = {n: self.cleaned_data[n] for n in ContributionFacts.__dataclass_fields__}
        kinds = {"giver_kind": Giver(values["giver_kind"]), "form": Form(values["form"])}
        return ContributionFacts(**values | kinds)
