"""In what a line of the Treasury and a voucher here are alike, and in what not. Pure."""

from collections.abc import Callable, Hashable, Sequence

from thonmoi.kernel.text import fold
from thonmoi.treasury.rules.comparing import Here, There, folded_code
from thonmoi.treasury.rules.grounds import Caution, Ground

WINDOW = 10
"""Days: the Treasury may book a voucher a little after it was written, over a holiday too."""


def _voucher(one: There | Here) -> str | None:
    """The number without spaces and the noughts before it that a spreadsheet drops."""
    return "".join(one.voucher.split()).casefold().lstrip("0") or None


SAID: dict[Ground, Callable[[There | Here], Hashable]] = {
    Ground.VOUCHER: _voucher,
    Ground.CODE: lambda one: folded_code(one.code) or None,
    Ground.NAME: lambda one: fold(one.name).strip() or None,
    Ground.ALONE: lambda one: "",
}


def days(a: There, b: Here) -> int | None:
    """The days between the two; None where the Treasury names none."""
    return abs((a.on - b.on).days) if a.on else None


def is_near(a: There, b: Here, ground: Ground) -> bool:
    """Whether their days allow that they are one; a voucher's number speaks without a day."""
    apart = days(a, b)
    return ground is Ground.VOUCHER if apart is None else apart <= WINDOW


def is_alone(pair: tuple[There, Here], pairs: Sequence[tuple[There, Here]]) -> bool:
    """Whether neither of the two is in another of the pairs."""
    return sum(a is pair[0] or b is pair[1] for a, b in pairs) == 1


def cautions(a: There, b: Here, codes: frozenset[str]) -> tuple[Caution, ...]:
    """What speaks against it; `codes` are folded codes of works here."""
    found = []
    theirs, ours = folded_code(a.code), folded_code(b.code)
    if ours and theirs in codes and theirs != ours:
        found.append(Caution.CODE)
    if a.source_id not in (None, b.source_id):
        found.append(Caution.SOURCE)
    return tuple(found)
