"""What people and bodies give of their own will: without target, without debtors. Pure."""

from dataclasses import asdict, dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.funding.rules.facts import money
from thonmoi.kernel.errors import Invalid


class Form(StrEnum):
    """In what a contribution is made."""

    MONEY = "money"
    LABOUR = "labour"
    LAND = "land"
    MATERIALS = "materials"
    REMOVED = "removed"


FORM_LABELS: dict[Form, str | Promise] = {
    Form.MONEY: pgettext_lazy("contribution", "money"),
    Form.LABOUR: pgettext_lazy("contribution", "labour days"),
    Form.LAND: pgettext_lazy("contribution", "land"),
    Form.MATERIALS: pgettext_lazy("contribution", "materials"),
    Form.REMOVED: pgettext_lazy("contribution", "trees and structures removed"),
}
UNITS: dict[Form, str] = {Form.MONEY: "đồng", Form.LABOUR: "ngày công", Form.LAND: "m²"}
"""The unit of count where a form has only one; written as in the minutes."""


class Giver(StrEnum):
    """Who gives."""

    HOUSEHOLD = "household"
    GROUP = "group"
    ENTERPRISE = "enterprise"
    ABROAD = "abroad"


GIVER_LABELS: dict[Giver, str | Promise] = {
    Giver.HOUSEHOLD: pgettext_lazy("contribution", "household"),
    Giver.GROUP: pgettext_lazy("contribution", "organisation"),
    Giver.ENTERPRISE: pgettext_lazy("contribution", "enterprise"),
    Giver.ABROAD: pgettext_lazy("contribution", "compatriot abroad"),
}


@dataclass(frozen=True, slots=True)
class ContributionFacts:
    """A contribution as its receipt has it; `unit_price` in đồng, None while it is not valued."""

    giver_kind: Giver
    form: Form
    quantity: Decimal
    on: date
    receipt: str
    giver: str = ""
    unit_text: str = ""
    unit_price: int | None = None
    is_voluntary: bool = False
    is_public: bool = False
    remark: str = ""

    def as_fields(self) -> dict[str, object]:
        """Cleaned field values with the value in đồng. Raises Invalid for what cannot be.

        Only what was given of one's own will is taken: nobody may be made to contribute.
        """
        if not self.is_voluntary:
            raise Invalid(
                "contribution.voluntary",
                _("Only what was given of one's own will is recorded."),
                field="is_voluntary",
            )
        if not 0 < self.quantity < 10**12:
            raise Invalid("project.quantity", _("Check the quantity."), field="quantity")
        if not self.receipt.strip():
            raise Invalid(
                "contribution.receipt", _("Name the receipt or the minutes."), field="receipt"
            )
        unit = UNITS.get(self.form) or self.unit_text.strip()
        if not unit:
            raise Invalid("contribution.unit", _("Give the unit of count."), field="unit_text")
        price = 1 if self.form is Form.MONEY else self.unit_price
        fields = asdict(self) | {"unit_text": unit, "unit_price": price}
        del fields["is_voluntary"]
        return fields | {"value": money(_value(self.quantity, price), "unit_price")}


def _value(quantity: Decimal, price: int | None) -> int | None:
    if price is None:
        return None
    return int((quantity * price).quantize(Decimal(1), rounding=ROUND_HALF_UP))
