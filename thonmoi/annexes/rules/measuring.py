"""Which measure an indicator reads: one of the same wording, one almost so, or a new one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from thonmoi.annexes.rules.words import MeasureState
from thonmoi.kernel.text import fold, slug

ALIKE = 0.72
_BRACKETS = re.compile(r"\([^()]*\)|[⁰¹²³⁴⁵⁶⁷⁸⁹*]")


@dataclass(frozen=True, slots=True)
class Known:
    """A measure of the list."""

    id: int
    name: str
    kind: str
    unit: str


@dataclass(frozen=True, slots=True)
class Found:
    """The measure found, None where a new one is to be registered."""

    measure: Known | None
    state: MeasureState


def key(name: str) -> str:
    """A wording without brackets, marks and punctuation."""
    return re.sub(r"[^a-z0-9 ]+", " ", fold(_BRACKETS.sub(" ", name))).strip()


def likeness(one: str, other: str) -> float:
    """How much two wordings have in common, from 0 to 1: shares of their words."""
    mine, theirs = set(key(one).split()), set(key(other).split())
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


class Measures:
    """The list of measures, to be searched by wording."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.known = list(known)
        self.by_key: dict[str, list[Known]] = {}
        for one in self.known:
            self.by_key.setdefault(" ".join(key(one.name).split()), []).append(one)

    def find(self, name: str, kind: str, unit: str) -> Found:
        """The measure for a wording read in a kind and unit; an unclear kind is ""."""
        same = self.by_key.get(" ".join(key(name).split()), [])
        fits = [one for one in same if kind in ("", one.kind)]
        for one in fits:
            if not kind or not unit or one.unit == unit:
                return Found(one, MeasureState.SAME)
        if fits:
            return Found(fits[0], MeasureState.ASKED)
        close = [(likeness(name, one.name), one) for one in self.known if kind in ("", one.kind)]
        best = max(close, key=lambda pair: pair[0], default=(0.0, None))
        if best[1] is not None and best[0] >= ALIKE and not same:
            return Found(best[1], MeasureState.ASKED)
        return Found(None, MeasureState.NEW)


def code_for(name: str, taken: set[str]) -> str:
    """A code for a new measure, of its words; numbered where it is taken."""
    base = slug(_BRACKETS.sub(" ", name))[:100].strip("-") or "chi-tieu"
    code, number = base, 2
    while code in taken:
        code, number = f"{base}-{number}", number + 1
    return code
