"""Counting answers: what minutes can say, sums of answers, rates. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import percent

Counts = Mapping[int, Sequence[int]]
"""Counts of each choice by question."""


def check(valid: int, counts: Counts) -> None:
    """Raise Invalid where the answers of a question are not as many as the valid sheets."""
    for order, given in counts.items():
        if sum(given) != valid:
            words = _("Question %(n)s: %(sum)s answers of %(valid)s valid sheets.")
            said = words % {"n": order, "sum": sum(given), "valid": valid}
            raise Invalid("tally.sum", said, field=f"q{order}_0")


def packed(answers: Sequence[int | None]) -> str:
    """Answers of one sheet as text, by question; nothing where none was chosen: ``0,,2``."""
    return ",".join("" if one is None else str(one) for one in answers)


def summed(rows: Iterable[str]) -> dict[tuple[int, int], int]:
    """How often each choice was taken: (place of the question, choice) → count."""
    found: Counter[tuple[int, int]] = Counter()
    for row in rows:
        found.update((i, int(one)) for i, one in enumerate(row.split(",")) if one)
    return dict(found)


def rate(part: int, whole: int) -> Decimal | None:
    """Percent to two decimals, half up; None of nothing. Shown, never compared with a rule."""
    return percent(part, whole)
