"""Is a target of the plan reached? Told apart by how the plan compares it (S-16 to S-21)."""

from decimal import Decimal

from thonmoi.criteria.rules.comparing import Reach, reach, share
from thonmoi.criteria.rules.words import Direction
from thonmoi.plans.rules.aims import Aim, Verdict
from thonmoi.plans.rules.words import Comparator

_PLAIN = {
    Comparator.AT_LEAST: Direction.AT_LEAST,
    Comparator.ABOVE: Direction.ABOVE,
    Comparator.AT_MOST: Direction.AT_MOST,
    Comparator.BELOW: Direction.BELOW,
    Comparator.ABOUT: Direction.ABOUT,
    Comparator.EXACTLY: Direction.EXACTLY,
    Comparator.TOP_N: Direction.AT_MOST,
}
_UPWARD = frozenset({Comparator.AT_LEAST, Comparator.ABOVE, Comparator.ABOUT, Comparator.EXACTLY})


def target_reached(aim: Aim, value: Decimal) -> Verdict:
    """Hold the figure of today against what the plan aims at.

    "Khoảng n" is reached at n; below, the share is shown and a person concludes. A range is
    reached at its lower bound and exceeded past the upper. A rise or fall is counted from the
    baseline; without one `value` is the rise or fall itself. Past a plain figure ("80%") only a
    person knows whether more is better. A target without its figure goes to a person too
    (decisions 4, 20).
    """
    comparator = Comparator(aim.comparator)
    if comparator is Comparator.RANGE:
        if aim.low is None:
            return Verdict(Reach.PERSON)
        return Verdict(reach(Direction.RANGE, value, aim.low, aim.high), share(value, aim.low))
    if aim.value is None:
        return Verdict(Reach.PERSON)
    if comparator is Comparator.FROM_TO:
        return _way(aim.baseline, aim.value, value)
    if comparator is Comparator.INCREASE_BY:
        return _change(value - (aim.baseline or 0), aim.value)
    if comparator is Comparator.DECREASE_BY:
        fall = value if aim.baseline is None else aim.baseline - value
        return _change(fall, aim.value)
    done = share(value, aim.value) if comparator in _UPWARD else None
    if comparator is Comparator.EXACTLY and value > aim.value:
        return Verdict(Reach.PERSON, done)
    return Verdict(reach(_PLAIN[comparator], value, aim.value), done)


def _way(start: Decimal | None, end: Decimal, value: Decimal) -> Verdict:
    """From `start` to `end`: falling where the end is lower, rising otherwise."""
    is_falling = start is not None and end < start
    met = value <= end if is_falling else value >= end
    if start is None or start == end:
        return Verdict(Reach.REACHED if met else Reach.SHORT)
    done = ((value - start) * 100 / (end - start)).quantize(Decimal("0.01"))
    return Verdict(Reach.REACHED if met else Reach.SHORT, max(done, Decimal(0)))


def _change(change: Decimal, wanted: Decimal) -> Verdict:
    return Verdict(reach(Direction.AT_LEAST, change, wanted), share(change, wanted))
