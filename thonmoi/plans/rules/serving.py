"""Which tasks, targets and criteria a goal may speak of: by the words that they share (S-10).

Vietnamese words are mostly of two syllables: pairs of neighbouring syllables tell more than
syllables. A pair that half of all candidates have tells nothing.
"""

import re
from collections import Counter
from collections.abc import Hashable, Mapping
from itertools import pairwise
from typing import TypeVar

from thonmoi.kernel.text import fold

Key = TypeVar("Key", bound=Hashable)
ENOUGH = 2
"""So many telling pairs have to be shared."""
_COMMON = frozenset({"nong thon", "thon moi", "xay dung", "thuc hien", "tieu chi", "tap trung"})


def pairs(text: str) -> frozenset[str]:
    """Pairs of neighbouring syllables of a text, folded; those of every plan left out."""
    found = re.findall(r"\w+", fold(text))
    return frozenset(f"{one} {other}" for one, other in pairwise(found)) - _COMMON


def proposals(goal: str, candidates: Mapping[Key, str], *, most: int = 8) -> list[Key]:
    """Keys of the candidates that share the most telling pairs with a goal, best first."""
    known = {key: pairs(text) for key, text in candidates.items()}
    spread = Counter(pair for many in known.values() for pair in many)
    wanted = {pair for pair in pairs(goal) if spread[pair] * 2 <= len(known) or spread[pair] < 3}
    shared = {key: len(wanted & many) for key, many in known.items()}
    fitting = [key for key, count in shared.items() if count >= ENOUGH]
    return sorted(fitting, key=lambda key: -shared[key])[:most]
