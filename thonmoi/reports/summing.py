"""Sums over communes: means, bands, how many meet each criterion. Pure, from facts alone.

Only communes with a result are counted, and the words and tables say how many they are.
"""

from decimal import Decimal

from thonmoi.reports.facts import Band, CommuneFacts, Facts, SetFacts
from thonmoi.reports.facts.shapes import MET


def judged(facts: Facts, set_: SetFacts) -> tuple[CommuneFacts, ...]:
    """Communes of a set of which something is known."""
    return tuple(one for one in facts.of_set(set_.slug) if one.met is not None)


def mean(rows: tuple[CommuneFacts, ...]) -> Decimal:
    """Criteria met by a commune on average, two decimals; `rows` is not empty."""
    whole = sum(one.met or 0 for one in rows)
    return (Decimal(whole) / len(rows)).quantize(Decimal("0.01"))


def banded(facts: Facts, set_: SetFacts) -> list[tuple[Band, tuple[str, ...]]]:
    """The bands of a set, each with the names of its communes."""
    rows = judged(facts, set_)
    return [
        (band, tuple(one.name for one in rows if band.low <= (one.met or 0) <= band.high))
        for band in set_.bands
    ]


def met_by(rows: tuple[CommuneFacts, ...], code: str) -> int:
    """How many communes meet a criterion."""
    return sum(mark.standing in MET for one in rows for mark in one.marks if mark.code == code)
