"""How alike two texts are, and pairing what is most alike: each thing at most once."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

from thonmoi.kernel.text import fold

A = TypeVar("A", bound=Hashable)
B = TypeVar("B", bound=Hashable)
_WORDS = re.compile(r"\d+(?:[.,/]\d+)*|\w+")
_HOPELESS = 0.25


@lru_cache(maxsize=8192)
def telling(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order; figures whole."""
    return tuple(_WORDS.findall(fold(text)))


def alike(one: str, other: str) -> float:
    """0 to 1: shared words, and how far they stand in the same order."""
    a, b = telling(one), telling(other)
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    shared = sum((Counter(a) & Counter(b)).values())
    dice = 2 * shared / (len(a) + len(b))
    if dice < _HOPELESS:
        return dice
    return (dice + SequenceMatcher(None, a, b, autojunk=False).ratio()) / 2


def best_first(scored: Iterable[tuple[float, A, B]]) -> list[tuple[float, A, B]]:
    """Pairs by falling score, each side used at most once; ties keep the order given."""
    used_a: set[A] = set()
    used_b: set[B] = set()
    found: list[tuple[float, A, B]] = []
    for score, a, b in sorted(scored, key=lambda one: -one[0]):
        if a not in used_a and b not in used_b:
            used_a.add(a)
            used_b.add(b)
            found.append((score, a, b))
    return found
