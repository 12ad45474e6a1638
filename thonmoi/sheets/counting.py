"""Pure: what hamlets counted, summed for their commune as a proposal; a person takes it over."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from thonmoi.criteria.rules import Indicator, Kind
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import format_number, json_number
from thonmoi.monitoring.cells import is_rate
from thonmoi.monitoring.rules import Part, rate_of


@dataclass(frozen=True, slots=True)
class Count:
    """What one hamlet answered; both None where it has not."""

    hamlet: str
    count: Decimal | None = None
    whole: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum over the hamlets that answered; `missing` names the others: they are no zeros.

    `typed` is what the commune's cell would hold ("1250/1312", "7"), "" where nobody answered.
    """

    typed: str
    rate: Decimal | None
    answered: int
    total: int
    missing: tuple[str, ...]

    @property
    def note(self) -> str:
        """The note that goes with the value, in official words."""
        head = f"Cộng từ {self.answered}/{self.total} ấp."
        return f"{head} Chưa có số liệu: {', '.join(self.missing)}." if self.missing else head


def is_summed(rule: Indicator) -> bool:
    """Whether hamlets can count it: a rate by both its parts, or a number of things.

    An amount for each person ("m2/người") is no sum of those of the hamlets.
    """
    return is_rate(rule) or (rule.kind is Kind.NUMBER and bool(rule.unit) and "/" not in rule.unit)


def total(rule: Indicator, counts: Sequence[Count]) -> Sum:
    """The sum of what hamlets counted, rates from numerators and denominators."""
    known = [one for one in counts if _is_whole(rule, one)]
    missing = tuple(one.hamlet for one in counts if one not in known)
    count = sum((one.count or Decimal(0) for one in known), Decimal(0))
    typed, rate = "", None
    if is_rate(rule):
        found = rate_of(Part(one.count, one.whole) for one in known)
        rate = found.rate
        typed = (
            f"{_text(found.numerator)}/{_text(found.denominator)}"
            if known and rate is not None
            else ""
        )
    elif known:
        typed = _text(count)
    return Sum(typed, rate, len(known), len(counts), missing)


def require_possible(rule: Indicator, count: Decimal | None, whole: Decimal | None) -> None:
    """Raise Invalid for what cannot be: below zero, one part without the other, above the whole."""
    if any(one is not None and one < 0 for one in (count, whole)):
        raise Invalid("count.negative", _("A count cannot be less than zero."))
    if not is_rate(rule):
        return
    if (count is None) != (whole is None):
        raise Invalid("count.half", _("Write both: how many meet it, and of how many."))
    if count is not None and whole is not None and count > whole:
        raise Invalid("count.above", _("The numerator cannot be above the denominator."))


def _is_whole(rule: Indicator, one: Count) -> bool:
    return one.count is not None and (not is_rate(rule) or one.whole is not None)


def _text(value: Decimal) -> str:
    return format_number(Decimal(json_number(value)), grouping=False)
