"""Arithmetic of capital in whole đồng. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.funding.rules.facts import MOST_MONEY
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import percent


class PayKind(StrEnum):
    """What a voucher does. A recovery turns an advance into volume that is paid for."""

    ADVANCE = "advance"
    PAYMENT = "payment"
    RECOVERY = "recovery"
    REFUND = "refund"


PAY_LABELS: dict[PayKind, str | Promise] = {
    PayKind.ADVANCE: pgettext_lazy("capital", "advance"),
    PayKind.PAYMENT: pgettext_lazy("capital", "payment of volume"),
    PayKind.RECOVERY: pgettext_lazy("capital", "recovery of an advance"),
    PayKind.REFUND: pgettext_lazy("capital", "advance paid back to the budget"),
}
COLUMNS: dict[PayKind, str] = {
    PayKind.ADVANCE: "advanced",
    PayKind.PAYMENT: "paid",
    PayKind.RECOVERY: "recovered",
    PayKind.REFUND: "refunded",
}


@dataclass(frozen=True, slots=True)
class Balance:
    """What is allotted and what became of it, all in đồng and of one nature."""

    amount: int = 0
    advanced: int = 0
    paid: int = 0
    recovered: int = 0
    refunded: int = 0

    @property
    def disbursed(self) -> int:
        """What left the Treasury: advances that were not paid back, and payments."""
        return self.advanced - self.refunded + self.paid

    @property
    def outstanding(self) -> int:
        """Advances that no volume covers yet."""
        return self.advanced - self.recovered - self.refunded

    @property
    def volume(self) -> int:
        """What was paid for volume: payments and advances that were recovered."""
        return self.paid + self.recovered

    @property
    def remaining(self) -> int:
        """What may still be disbursed; below nothing where too much was."""
        return self.amount - self.disbursed

    @property
    def share(self) -> Decimal | None:
        return percent(self.disbursed, self.amount)

    def __add__(self, other: "Balance") -> "Balance":
        names = self.__dataclass_fields__
        return Balance(*(getattr(self, n) + getattr(other, n) for n in names))

    def __sub__(self, other: "Balance") -> "Balance":
        names = self.__dataclass_fields__
        return Balance(*(getattr(self, n) - getattr(other, n) for n in names))

    def after(self, kind: PayKind, amount: int) -> "Balance":
        """The balance once a voucher counts (or, below nothing, counts no longer).

        Raises Invalid where more of an advance would be recovered or paid back than was given.
        """
        column = COLUMNS[kind]
        found = replace(self, **{column: getattr(self, column) + amount})
        if found.outstanding < 0:
            raise Invalid(
                "payment.advance",
                _("More of the advance would be recovered than was given."),
                field="amount",
            )
        return found


def positive(amount: int, field: str = "amount") -> int:
    """An amount above nothing. Raises Invalid otherwise."""
    if not 0 < amount <= MOST_MONEY:
        raise Invalid("project.money", _("Check this amount of đồng."), field=field)
    return amount


def rounded(amounts: Sequence[int], unit: int) -> list[int]:
    """Amounts in whole `unit`s whose sum is the rounded total: the largest remainders go up.

    Each differs from its exact value by less than one unit; in units of 1 nothing changes.
    """
    total = (2 * sum(amounts) + unit) // (2 * unit)
    down = [amount // unit for amount in amounts]
    order = sorted(range(len(amounts)), key=lambda n: (-(amounts[n] % unit), n))
    for n in order[: total - sum(down)]:
        down[n] += 1
    return down


def debt(*, accepted: int, allotted: int, paid: int, base: str) -> int:
    """Outstanding debt of basic construction: accepted volume beyond what the rule compares with.

    `base` is "allotted" (no capital was allotted for it) or "paid" (it was not paid yet).
    """
    return max(0, accepted - (allotted if base == "allotted" else paid))
