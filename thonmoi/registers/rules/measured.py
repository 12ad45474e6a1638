"""Which measures are counted from a register, and how (S-18, S-19, S-21)."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.kernel.numbers import percent
from thonmoi.registers.rules.words import Register, State

MEASURES: dict[str, Register] = {
    "new-cooperatives": Register.COOPERATIVE,
    "new-ocop-products": Register.PRODUCT,
    "cultural-hamlets": Register.HAMLET,
}
"""Codes of measures (packs) by the register that answers them, for the year of the plan."""

COUNTED: dict[Register, frozenset[str]] = {
    Register.COOPERATIVE: frozenset({"cooperative", "union"}),
    Register.PRODUCT: frozenset({""}),
}
"""Kinds that count as new: a co-operative group is no co-operative."""


def rate(states: dict[int, State], hamlets: set[int], *, is_whole: bool) -> Decimal | None:
    """Percent of hamlets that are recognised; None while any hamlet has no record.

    `states` by hamlet; `is_whole` says that the hamlets of every commune are known.
    """
    if not hamlets or not is_whole or hamlets - states.keys():
        return None
    return percent(sum(states[one] is State.RECOGNISED for one in hamlets), len(hamlets))


def recorded(count: int, total: int, unlisted: int, year: int) -> str:
    """How many hamlets have a record in a year, and of how many communes none is listed."""
    words = {"n": count, "total": total, "year": year}
    said = _("%(n)s of %(total)s hamlets recorded for %(year)s") % words
    if not unlisted:
        return said
    beside = ngettext(
        "the hamlets of %(n)s commune are not listed yet",
        "the hamlets of %(n)s communes are not listed yet",
        unlisted,
    )
    return f"{said}; {beside % {'n': unlisted}}"
