"""Probable pairs: a line of the Treasury and a voucher here that only their papers keep apart.

Both are of one kind and one amount, their days at most `WINDOW` apart. The grounds, the surest
first: the same number of the voucher (where a day is missing, this one alone); the same project
code; the same name of project and work; no other line and no other voucher of that amount that
is unmet within the window. Where both name project codes of works here that differ, or sources
that differ, only the voucher speaks. The nearest day goes first; nothing is in two pairs.
A person decides. Pure.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass

from thonmoi.treasury.rules.alike import SAID, WINDOW, cautions, days, is_alone, is_near
from thonmoi.treasury.rules.comparing import Here, There, folded_code
from thonmoi.treasury.rules.grounds import Caution, Ground

MOST_ALIKE = 8
"""More that are alike are not told apart by this."""
Keys = Collection[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Probable:
    """Keys of a line and a voucher, why they may be one, what speaks against it.

    `days` lie between them, None where the Treasury names no day.
    """

    ground: Ground
    days: int | None
    there: int
    here: int
    cautions: tuple[Caution, ...] = ()


def probable(
    there: Sequence[There], here: Sequence[Here], known: Collection[str], refused: Keys = ()
) -> list[Probable]:
    """Pairs among lines and vouchers that met nothing, the surest first; never a refused one.

    `known` are project codes of works here.
    """
    codes = frozenset(folded_code(one) for one in known)
    found = {one for one in _all(there, here, codes) if (one.there, one.here) not in refused}
    lines: set[int] = set()
    vouchers: set[int] = set()
    made = []
    for one in sorted(found, key=_sure):
        if one.there not in lines and one.here not in vouchers:
            made.append(one)
            lines.add(one.there)
            vouchers.add(one.here)
    return made


def _sure(one: Probable) -> tuple[object, ...]:
    apart = WINDOW + 1 if one.days is None else one.days
    return (list(Ground).index(one.ground), len(one.cautions), apart, one.there, one.here)


def _all(there: Sequence[There], here: Sequence[Here], codes: frozenset[str]) -> Iterator[Probable]:
    for ground, said in SAID.items():
        for lines, vouchers in _alike(there, here, said):
            pairs = [(a, b) for a in lines for b in vouchers if is_near(a, b, ground)]
            if ground is Ground.ALONE and len(pairs) > 1:
                pairs = [pair for pair in pairs if is_alone(pair, pairs)]
            for a, b in pairs:
                against = cautions(a, b, codes)
                if ground is Ground.VOUCHER or not against:
                    yield Probable(ground, days(a, b), a.key, b.key, against)


def _alike(
    there: Sequence[There], here: Sequence[Here], said: Callable[[There | Here], Hashable]
) -> Iterator[tuple[list[There], list[Here]]]:
    """Lines and vouchers of one kind and amount that say the same."""
    lines: dict[tuple[Hashable, ...], list[There]] = defaultdict(list)
    vouchers: dict[tuple[Hashable, ...], list[Here]] = defaultdict(list)
    for one in there:
        lines[one.kind, one.amount, said(one)].append(one)
    for other in here:
        vouchers[other.kind, other.amount, said(other)].append(other)
    for key, found in lines.items():
        others = vouchers.get(key, [])
        if key[2] is not None and max(len(found), len(others)) <= MOST_ALIKE:
            yield found, others
