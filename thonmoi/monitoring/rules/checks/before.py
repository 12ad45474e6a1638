"""Against the previous period: a rate that fell, a figure that jumped."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from thonmoi.criteria.rules import Kind
from thonmoi.kernel.numbers import format_number
from thonmoi.monitoring.rules.checks.facts import Check, Figure, Finding

FALL = Decimal(10)
"""A fall of more points than this since the last period is asked about."""
RISE = Decimal(30)
"""So is a rise of more points than this."""
TIMES = 3
"""And a count or an amount that is more than three times the last one, or less than a third."""


def fell(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Rates that fell by more than `FALL` points."""
    for one in figures:
        if one.kind is Kind.PERCENT and one.value is not None and one.before is not None:
            fall = one.before - one.value
            if fall > FALL:
                text = _(
                    "Down %(points)s points since the last period. Write the reason and add"
                    " evidence before sending."
                )
                words = text % {"points": format_number(fall)}
                yield Finding(Check.FALL, one.indicator_id, words)


def jumped(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Rates that rose by more than `RISE` points; counts that changed by more than `TIMES`."""
    for one in figures:
        if one.value is None or one.before is None:
            continue
        if one.kind is Kind.PERCENT:
            if one.value - one.before > RISE:
                text = _("Up %(points)s points since the last period. Is it right?")
                words = text % {"points": format_number(one.value - one.before)}
                yield Finding(Check.JUMP, one.indicator_id, words)
        elif one.before > 0 and not one.before / TIMES <= one.value <= one.before * TIMES:
            text = _("Far from the last value, %(before)s. Is it right?")
            words = text % {"before": format_number(one.before)}
            yield Finding(Check.JUMP, one.indicator_id, words)
