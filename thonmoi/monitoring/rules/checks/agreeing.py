"""Between indicators that must agree, and with the base figures of the commune."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from thonmoi.kernel.numbers import format_number
from thonmoi.monitoring.rules.checks.facts import Check, Figure, Finding

PARTS = (
    ("trained-workers-with-certificate", "trained-workers"),
    (
        "households-with-standard-water-from-centralised",
        "households-using-water-that-meets-the-standard",
    ),
    ("alleys-hardened", "alleys-clean-and-passable-all-year"),
    ("main-field-roads-hardened", "main-field-roads-fit-for-haulage-all-year"),
)
"""By their wording (QĐ 318, QĐ 319), what the first counts is a part of what the second counts."""
TOLERANCE = Decimal("0.05")
"""A denominator may differ from the base figure by this share without being asked about."""


def part_above_whole(figures: Sequence[Figure]) -> Iterator[Finding]:
    """A part that is above its whole."""
    known = {one.measure: one for one in figures if one.value is not None}
    for part, whole in PARTS:
        if part in known and whole in known:
            small, large = known[part], known[whole]
            if small.value is not None and large.value is not None and small.value > large.value:
                text = _("Above %(value)s of %(code)s, of which it is a part.")
                words = text % {"value": format_number(large.value), "code": large.code}
                yield Finding(Check.PART, small.indicator_id, words)


def away_from_base(figures: Sequence[Figure]) -> Iterator[Finding]:
    """A denominator that is not the base figure of the commune."""
    for one in figures:
        if one.denominator is None or one.base is None or not one.base.value:
            continue
        if abs(one.denominator - one.base.value) > one.base.value * TOLERANCE:
            text = _(
                "The denominator is %(given)s; the base figure is %(base)s (%(label)s, %(day)s)."
            )
            words = text % {
                "given": format_number(one.denominator),
                "base": format_number(one.base.value),
                "label": one.base.label,
                "day": f"{one.base.on:%d/%m/%Y}",
            }
            yield Finding(Check.BASE, one.indicator_id, words)


def unlike_denominators(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Rates over the same base figure that were given different denominators."""
    by_kind: dict[str, list[Figure]] = defaultdict(list)
    for one in figures:
        if one.denominator is not None and one.base is not None:
            by_kind[one.base.kind].append(one)
    for found in by_kind.values():
        first, held = found[0], found[0].denominator
        for one in found[1:]:
            if held is not None and one.denominator != held:
                text = _("The denominator differs from that of %(code)s: %(value)s.")
                words = text % {"code": first.code, "value": format_number(held)}
                yield Finding(Check.SAME_BASE, one.indicator_id, words)
