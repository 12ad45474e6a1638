"""Met, but will it last? By three stated rules a division is offered "met, not sustainable"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.criteria.rules import Direction, Outcome
from thonmoi.kernel.numbers import format_number

FALLING = 3
"""So many values in a row, each worse than the one before, are a fall."""
OLD = timedelta(days=365)
"""Evidence older than this is old."""

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Held:
    """A value that is met: what was read of it, oldest first, and when it was last shown true.

    `evidence_on` is None where no evidence was added: then the third rule says nothing.
    """

    code: str
    outcome: Outcome
    direction: Direction
    values: Sequence[Decimal]
    requirement: str = ""
    is_near: bool = False
    evidence_on: date | None = None


@dataclass(frozen=True, slots=True)
class Worry:
    """Why something that is met may not last, at one indicator."""

    code: str
    sentence: Words


def worries(held: Iterable[Held], today: date) -> tuple[Worry, ...]:
    """What speaks for "met, not sustainable"; nothing where an indicator is not met at all."""
    every = list(held)
    if any(one.outcome is Outcome.NOT_MET for one in every):
        return ()
    met = (one for one in every if one.outcome is Outcome.MET)
    return tuple(Worry(one.code, words) for one in met for words in _of(one, today))


def _of(one: Held, today: date) -> Iterator[Words]:
    if one.is_near:
        yield _("close to what is required, %(requirement)s") % {"requirement": one.requirement}
    last = list(one.values)[-FALLING:]
    if len(last) == FALLING and _is_worsening(last, one.direction):
        shown = " → ".join(format_number(value) for value in last)
        yield _("worse each time over the last values: %(values)s") % {"values": shown}
    if one.evidence_on is not None and today - one.evidence_on > OLD:
        yield _("the evidence is of %(day)s, more than a year old") % {
            "day": f"{one.evidence_on:%d/%m/%Y}"
        }


def _is_worsening(values: Sequence[Decimal], direction: Direction) -> bool:
    pairs = list(pairwise(values))
    if direction in (Direction.AT_MOST, Direction.BELOW):
        return all(before < after for before, after in pairs)
    return all(before > after for before, after in pairs)
