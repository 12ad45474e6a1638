"""What the Treasury says against what is recorded: a line of one side meets one of the other.

First those that agree in everything, then those with one voucher, then those that differ in
amount or day alone. Nothing is met twice. Pure.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from thonmoi.funding.rules import PayKind
from thonmoi.treasury.rules.words import Difference

NEAR = timedelta(days=31)
"""A voucher of the same amount within so many days is the same with another day."""


@dataclass(frozen=True, slots=True)
class There:
    """A line of the Treasury; `source_id` is None where its source was not named here yet."""

    key: int
    code: str
    source_id: int | None
    kind: PayKind
    on: date | None
    voucher: str
    amount: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Here:
    """A payment that stands; `code` is that of its work, empty where none was entered."""

    key: int
    code: str
    source_id: int
    kind: PayKind
    on: date
    voucher: str
    amount: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of each side, or of one alone, and how they differ."""

    difference: Difference
    there: There | None
    here: Here | None


def compare(
    there: Sequence[There], here: Sequence[Here], codes: Iterable[str], within: tuple[date, date]
) -> list[Pair]:
    """Every line of the Treasury in order, then what only we have of the days from–to.

    `codes` are the project codes that works here have.
    """
    known, met = {folded_code(one) for one in codes}, _met(there, here)
    pairs = []
    for one in there:
        other = met.get(one.key)
        if other is not None:
            pairs.append(Pair(_differ(one, other), one, other))
        else:
            is_known = folded_code(one.code) in known
            difference = Difference.MISSING if is_known else Difference.UNKNOWN_CODE
            pairs.append(Pair(difference, one, None))
    taken = {one.key for one in met.values()}
    for mine in here:
        if mine.key not in taken and within[0] <= mine.on <= within[1]:
            difference = Difference.ONLY_OURS if mine.code else Difference.NO_CODE
            pairs.append(Pair(difference, None, mine))
    return pairs


def _met(there: Sequence[There], here: Sequence[Here]) -> dict[int, Here]:
    met: dict[int, Here] = {}
    free = dict.fromkeys(here)
    tests: tuple[Callable[[There, Here], bool], ...] = (
        lambda a, b: _same_money(a, b) and a.on == b.on and _voucher(a, b),
        lambda a, b: _same_money(a, b) and (a.on in (b.on, None)),
        lambda a, b: bool(a.voucher) and a.voucher == b.voucher,
        lambda a, b: _same_money(a, b) and a.on is not None and abs(a.on - b.on) <= NEAR,
        lambda a, b: a.on == b.on,
    )
    by_code: dict[Hashable, list[Here]] = {}
    for mine in here:
        by_code.setdefault((folded_code(mine.code), mine.kind), []).append(mine)
    for fits in tests:
        for one in there:
            if one.key in met:
                continue
            near = by_code.get((folded_code(one.code), one.kind), ())
            hit = next((b for b in near if b in free and _source(one, b) and fits(one, b)), None)
            if hit is not None:
                met[one.key] = hit
                free.pop(hit)
    return met


def folded_code(text: str) -> str:
    """A project code as it is compared."""
    return text.strip().casefold()


def _source(one: There, other: Here) -> bool:
    return one.source_id in (None, other.source_id)


def _voucher(one: There, other: Here) -> bool:
    return not one.voucher or one.voucher == other.voucher


def _same_money(one: There, other: Here) -> bool:
    return one.amount == other.amount


def _differ(one: There, other: Here) -> Difference:
    if one.amount != other.amount:
        return Difference.AMOUNT
    return Difference.SAME if one.on in (None, other.on) else Difference.DAY
