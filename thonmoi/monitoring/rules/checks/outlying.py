"""Among the communes of the area: a figure far from all others."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from thonmoi.monitoring.rules.checks.facts import Check, Figure, Finding

FEWEST = 5
"""Of fewer other communes nothing is said."""
FAR = 3
"""Far: more than three times the middle half away from it (the outer fence of a box plot)."""


def quartiles(values: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """The first and the third quartile, by linear interpolation."""
    ordered = sorted(values)

    def at(quarter: int) -> Decimal:
        place, rest = divmod((len(ordered) - 1) * quarter, 4)
        step = (ordered[place + 1] - ordered[place]) * rest / 4 if rest else Decimal(0)
        return ordered[place] + step

    return at(1), at(3)


def outliers(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Figures beyond the outer fences of the other communes; theirs are not told (decision 28)."""
    for one in figures:
        if one.value is None or len(one.others) < FEWEST:
            continue
        first, third = quartiles(one.others)
        reach = (third - first) * FAR
        if reach and not first - reach <= one.value <= third + reach:
            text = _("Far from the figures of the other communes. Look at the unit and the source.")
            yield Finding(Check.OUTLIER, one.indicator_id, text)
