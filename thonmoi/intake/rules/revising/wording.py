"""What was struck and what was put in, by words."""

import re
from difflib import SequenceMatcher

from thonmoi.intake.rules.revising.turns import Piece, Turn

_PARTS = re.compile(r"\s+|\d+(?:[.,/]\d+)*%?|\w+|[^\w\s]")
_UNLIKE = 0.3


def pieces(old: str, new: str) -> list[Piece]:
    """The new text with what was struck; texts that share little stand whole, one after another."""
    if old == new:
        return [Piece(new)] if new else []
    a, b = _PARTS.findall(old), _PARTS.findall(new)
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < _UNLIKE:
        return _told([(old, new)])
    runs: list[tuple[str, str] | str] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        kept = "".join(b[k:m])
        is_gap = tag == "equal" and not kept.strip() and k > 0 and m < len(b)
        runs.append(kept if tag == "equal" and not is_gap else ("".join(a[i:j]), kept))
    return _told(_joined(runs))


def _joined(runs: list[tuple[str, str] | str]) -> list[tuple[str, str] | str]:
    """Changes that only a space parts are one change."""
    found: list[tuple[str, str] | str] = []
    for run in runs:
        if isinstance(run, tuple) and found and isinstance(found[-1], tuple):
            found[-1] = (found[-1][0] + run[0], found[-1][1] + run[1])
        else:
            found.append(run)
    return [one[1] if isinstance(one, tuple) and one[0] == one[1] else one for one in found]


def _told(runs: list[tuple[str, str] | str]) -> list[Piece]:
    made: list[Piece] = []
    for run in runs:
        if isinstance(run, str):
            made.append(Piece(run))
        else:
            made += [Piece(run[0], Turn.STRUCK), Piece(run[1], Turn.PUT_IN)]
    return [piece for piece in made if piece.text]
