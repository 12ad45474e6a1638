"""Holding a figure against a figure: shared by thresholds and by targets of plans."""

from decimal import Decimal
from enum import StrEnum

from thonmoi.criteria.rules.words import Direction

_LARGEST = 30  # digits before the point; beyond that it is no figure of a commune


class Reach(StrEnum):
    """How far a figure comes: `exceeded` only past the upper end of a range."""

    REACHED = "reached"
    EXCEEDED = "exceeded"
    SHORT = "short"
    PERSON = "person"


def figure(value: object) -> Decimal | None:
    """Return `value` as a finite figure of sane size, None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    number = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        return None
    if not number:
        return Decimal(0)
    return number if -_LARGEST < number.adjusted() < _LARGEST else None


def reach(direction: Direction, value: Decimal, low: Decimal, high: Decimal | None = None) -> Reach:
    """Say whether `value` reaches what is asked.

    "Khoảng n" is reached at n; below, a person concludes (decision 20). A range is reached at its
    lower end and exceeded past its upper one. `pass` is not a comparison: a person concludes.
    """
    match direction:
        case Direction.AT_LEAST:
            met = value >= low
        case Direction.ABOVE:
            met = value > low
        case Direction.AT_MOST:
            met = value <= low
        case Direction.BELOW:
            met = value < low
        case Direction.EXACTLY:
            met = value == low
        case Direction.ABOUT:
            return Reach.REACHED if value >= low else Reach.PERSON
        case Direction.RANGE:
            if high is not None and value > high:
                return Reach.EXCEEDED
            met = value >= low
        case Direction.PASS:
            return Reach.PERSON
    return Reach.REACHED if met else Reach.SHORT


def share(value: Decimal, of: Decimal) -> Decimal | None:
    """Return `value` in percent of `of` with two places, None where that has no sense."""
    if of <= 0:
        return None
    return (value * 100 / of).quantize(Decimal("0.01")) if abs(value) < 10**20 * of else None
