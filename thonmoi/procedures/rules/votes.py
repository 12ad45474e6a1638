"""Counting a meeting: quorum and agreement against rates of a rule. Pure.

What is not known is not guessed: without a rate, or without anybody counted, the answer is None
and a person decides.
"""

from collections.abc import Collection, Iterable
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid


def share(part: int, whole: int) -> Decimal | None:
    """The percentage that a part is of a whole, exact; None of nothing. Raises Invalid past it."""
    if part < 0 or part > whole:
        raise Invalid("vote.count", _("More are counted than there are."))
    return Decimal(part) * 100 / Decimal(whole) if whole else None


def is_reached(part: int, whole: int, rate: Decimal | None) -> bool | None:
    """Whether at least `rate` percent were there or agreed; None where that cannot be said.

    Compared without division, so that 9 of 10 reaches 90.
    """
    share(part, whole)
    if rate is None or whole == 0:
        return None
    return Decimal(part) * 100 >= rate * whole


def missing(wanted: Iterable[str], given: Collection[str]) -> list[str]:
    """Codes of papers that are required and not there, in their order."""
    return [code for code in wanted if code not in given]
