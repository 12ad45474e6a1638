"""Which clause of the plan a clause of the revised text goes on from: by words, then by place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from thonmoi.intake.rules.revising.likeness import alike, best_first, telling

_ENOUGH, _CLEAR, _APART, _FAINT = 0.5, 0.7, 0.1, 0.35
_SAME_PARENT, _SAME_PATH = 0.1, 0.05


@dataclass(frozen=True, slots=True)
class Said:
    """A clause as compared: `words` are heading and text without the label."""

    path: str
    words: str
    label: str = ""

    @property
    def parent(self) -> str:
        return self.path.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Match:
    """`old_path` is "" for a new clause; unsure ones a person should look at."""

    path: str
    old_path: str
    is_sure: bool = True
    is_by_hand: bool = False


def matched(
    old: Sequence[Said], new: Sequence[Said], chosen: Mapping[str, str] | None = None
) -> list[Match]:
    """One match for each new clause, in order; no old clause is in two.

    `chosen` are decisions of a person (new path → old path, or "" for new): they stand.
    """
    hand = dict(chosen or {})
    pairs = {path: before for path, before in hand.items() if before}
    sure = set(hand)
    left = _Left(old, new, pairs, frozenset(hand))
    for path, before in (*left.in_order(), *left.elsewhere()):
        pairs[path] = before
        sure.add(path)
    for path, before, is_sure in left.reworded(pairs):
        pairs[path] = before
        if is_sure:
            sure.add(path)
    for path, before in left.by_parts(pairs):
        pairs[path] = before
    faint = left.faint(pairs)
    return [
        Match(
            one.path,
            pairs.get(one.path, ""),
            one.path in sure or (one.path not in pairs and one.path not in faint),
            one.path in hand,
        )
        for one in new
    ]


def candidates(old: Sequence[Said], words: str, at_most: int = 8) -> list[tuple[float, Said]]:
    """The clauses of the plan that are most like a text, best first."""
    ranked = sorted(((alike(words, one.words), one) for one in old), key=lambda pair: -pair[0])
    return [(score, one) for score, one in ranked[:at_most] if score > 0]


class _Left:
    """What is not matched yet, step by step."""

    def __init__(
        self,
        old: Sequence[Said],
        new: Sequence[Said],
        pairs: Mapping[str, str],
        decided: frozenset[str],
    ) -> None:
        used = set(pairs.values())
        self.old = [one for one in old if one.path not in used]
        self.new = [one for one in new if one.path not in decided]
        self.all_old = {one.path: one for one in old}
        self.all_new = list(new)

    def _take(self, found: list[tuple[str, str]]) -> list[tuple[str, str]]:
        paths, befores = {path for path, _b in found}, {before for _p, before in found}
        self.new = [one for one in self.new if one.path not in paths]
        self.old = [one for one in self.old if one.path not in befores]
        return found

    def in_order(self) -> list[tuple[str, str]]:
        """The same words in the same order, longest stretches first."""
        a, b = [telling(o.words) for o in self.old], [telling(n.words) for n in self.new]
        blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        return self._take(
            [
                (self.new[block.b + i].path, self.old[block.a + i].path)
                for block in blocks
                for i in range(block.size)
            ]
        )

    def elsewhere(self) -> list[tuple[str, str]]:
        """The same words, once on each side, at another place of the text."""
        olds, news = _by_words(self.old), _by_words(self.new)
        found = [
            (many[0].path, olds[words][0].path)
            for words, many in news.items()
            if words and len(many) == 1 and len(olds.get(words, ())) == 1
        ]
        return self._take(found)

    def reworded(self, pairs: Mapping[str, str]) -> list[tuple[str, str, bool]]:
        """Like words, best first; sure where nothing else comes near."""
        scored = list(self._scored(pairs))
        picked = best_first(scored)
        found = [
            (path, before, score >= _CLEAR and not _is_rivalled(scored, score, before, path))
            for score, before, path in picked
        ]
        self._take([(path, before) for path, before, _s in found])
        return found

    def _scored(self, pairs: Mapping[str, str]) -> Iterator[tuple[float, str, str]]:
        for after in self.new:
            for before in self.old:
                likeness = alike(before.words, after.words)
                is_beside = pairs.get(after.parent, "") == before.parent and after.parent != ""
                score = likeness + (_SAME_PARENT if is_beside else 0)
                score += _SAME_PATH if before.path == after.path else 0
                if likeness >= _ENOUGH or (likeness >= _FAINT and score > _ENOUGH):
                    yield score, before.path, after.path

    def by_parts(self, pairs: Mapping[str, str]) -> list[tuple[str, str]]:
        """A heading worded anew: most of what stands under it stood under one old heading."""
        below: dict[str, list[str]] = defaultdict(list)
        for one in self.all_new:
            if one.path in pairs:
                below[one.parent].append(self.all_old[pairs[one.path]].parent)
        free = {one.path for one in self.old}
        votes = [
            (parents.count(before) / len(parents), before, one.path)
            for one in self.new
            if (parents := below.get(one.path))
            for before in dict.fromkeys(parents)
            if before in free and parents.count(before) * 2 > len(parents)
        ]
        return self._take([(path, before) for _s, before, path in best_first(votes)])

    def faint(self, pairs: Mapping[str, str]) -> set[str]:
        """New clauses that may yet be one of the old: a person is asked."""
        return {
            after.path
            for after in self.new
            if any(alike(before.words, after.words) >= _FAINT for before in self.old)
        }


def _by_words(clauses: Sequence[Said]) -> dict[tuple[str, ...], list[Said]]:
    found: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    for one in clauses:
        found[telling(one.words)].append(one)
    return found


def _is_rivalled(
    scored: Sequence[tuple[float, str, str]], score: float, before: str, path: str
) -> bool:
    return any(other > score - _APART and (b == before) != (p == path) for other, b, p in scored)
