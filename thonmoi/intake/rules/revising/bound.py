"""Which thing that binds goes on in which: by the matched clause, its words, its place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from thonmoi.intake.rules.revising.likeness import alike, best_first
from thonmoi.intake.rules.revising.parts import COMPARED, Part
from thonmoi.plans.rules.doubting import UNDATED

_HERE, _ELSEWHERE = 0.45, 0.8
_OF_A_PLACE = ("works", "designations", "titles")
"""Kinds of which one at another place is another one."""
Pairs = dict[tuple[str, int], Part]


def pairs(old: Sequence[Part], new: Sequence[Part], clause_of: Mapping[str, str]) -> Pairs:
    """(kind, ref) of a new part → the old one that goes on in it; each old one at most once.

    `clause_of` gives the old clause of a new one. A part goes on from one in the matched clause,
    else from one elsewhere that says nearly the same. Doubts about the number of the paper belong
    to their paper.
    """
    found: Pairs = {}
    for kind in COMPARED:
        olds = {part.ref: part for part in old if part.kind == kind and part.place != UNDATED}
        news = [part for part in new if part.kind == kind]
        refs = _here(news, list(olds.values()), clause_of)
        taken = set(refs.values())
        free = [part for part in olds.values() if part.ref not in taken]
        refs |= _elsewhere([part for part in news if part.ref not in refs], free)
        found |= {(kind, after): olds[before] for after, before in refs.items()}
    return found


def _here(
    news: Iterable[Part], olds: Iterable[Part], clause_of: Mapping[str, str]
) -> dict[int, int]:
    held, before = _by_clause(news), _by_clause(olds)
    scored = [
        one
        for clause, many in held.items()
        for one in _inside(many, before.get(clause_of.get(clause) if clause else "", ()))
    ]
    return {after: ref for _score, ref, after in best_first(scored)}


def _by_clause(parts: Iterable[Part]) -> dict[str | None, list[Part]]:
    found: dict[str | None, list[Part]] = defaultdict(list)
    for part in parts:
        found[part.clause].append(part)
    return found


def _inside(news: Sequence[Part], olds: Sequence[Part]) -> Iterator[tuple[float, int, int]]:
    is_single = len(news) == len(olds) == 1
    for new in news:
        for old in olds:
            fits = old.place == new.place or old.kind not in _OF_A_PLACE
            if fits and (_score(old, new) >= _HERE or (is_single and new.clause)):
                yield _score(old, new), old.ref, new.ref


def _elsewhere(news: Sequence[Part], olds: Sequence[Part]) -> dict[int, int]:
    scored = [
        (score, old.ref, new.ref)
        for new in news
        for old in olds
        if old.place == new.place and (score := _score(old, new)) >= _ELSEWHERE
    ]
    return {after: ref for _score, ref, after in best_first(scored)}


def _score(old: Part, new: Part) -> float:
    """0 to 1 and a little: what it is about, its words, its place; then who answers for it."""
    place = 0.25 if old.place == new.place else 0.0
    who = "accountable_id"
    hint = 0.01 if who in old.values and old.values[who] == new.values[who] else 0.0
    return 0.45 * alike(old.what, new.what) + 0.3 * alike(old.text, new.text) + place + hint
