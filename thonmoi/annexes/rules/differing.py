"""A set as read against one that is there already: row by row, the same, other, new, dropped."""

from collections.abc import Iterable
from dataclasses import dataclass

from thonmoi.annexes.rules.measuring import key, likeness
from thonmoi.annexes.rules.words import Difference
from thonmoi.criteria import rules as criteria
from thonmoi.criteria.rules import CriteriaSet, Indicator

CLOSE = 0.5


@dataclass(frozen=True, slots=True)
class Change:
    """How one indicator stands to its like below; `pairs` are (group, there, here) that differ."""

    code: str
    difference: Difference
    below: str = ""
    name: str = ""
    pairs: tuple[tuple[str, str, str], ...] = ()

    @property
    def grouped(self) -> tuple[tuple[str, str, str], ...]:
        """Pairs that say the same together: (groups, there, here)."""
        found: dict[tuple[str, str], list[str]] = {}
        for name, there, here in self.pairs:
            found.setdefault((there, here), []).append(name)
        many = len(found) > 1
        return tuple((", ".join(names) if many else "", *said) for said, names in found.items())


def differences(base: CriteriaSet, made: CriteriaSet, *, whole: bool) -> dict[str, Change]:
    """What is different, by code of the indicator in `made`; dropped ones as "-" and the code."""
    left = {line.code: line for one in base.criteria for line in one.indicators}
    found: dict[str, Change] = {}
    lines = [line for one in made.criteria for line in one.indicators]
    for line in lines:
        like = _like(line, left)
        if like is None:
            found[line.code] = Change(line.code, Difference.NEW)
            continue
        del left[like.code]
        found[line.code] = _change(line, like, base, made)
    gone = Difference.DROPPED if whole else Difference.KEPT
    for code, line in left.items():
        found[f"-{code}"] = Change(code, gone, code, line.name)
    return found


def _like(line: Indicator, left: dict[str, Indicator]) -> Indicator | None:
    """The indicator below of the same wording, else of the same number and a close wording."""
    words = key(line.name)
    same = next((one for one in left.values() if key(one.name) == words), None)
    if same is not None:
        return same
    numbered = left.get(line.code)
    if numbered is not None and likeness(line.name, numbered.name) >= CLOSE:
        return numbered
    best = max(left.values(), key=lambda one: likeness(line.name, one.name), default=None)
    return best if best is not None and likeness(line.name, best.name) >= 0.8 else None


def _change(line: Indicator, like: Indicator, base: CriteriaSet, made: CriteriaSet) -> Change:
    pairs = []
    for group, year in _places(line, made):
        there = _asked(like, group if group in base.groups else made.group or None, year)
        here = _asked(line, group, year)
        if there != here:
            name = made.groups.get(group, group)
            pairs.append((f"{name}, {year}" if year else name, there, here))
    if pairs:
        is_known = any(there for _name, there, _here in pairs)
        kind = Difference.REQUIRED if is_known else Difference.FILLED
        return Change(line.code, kind, like.code, like.name, tuple(pairs))
    is_same = key(line.name) == key(like.name) and line.code == like.code
    state = Difference.SAME if is_same else Difference.WORDED
    return Change(line.code, state, like.code, like.name)


def _places(line: Indicator, made: CriteriaSet) -> Iterable[tuple[str, int | None]]:
    known = dict.fromkeys((one.group, one.year) for one in line.thresholds)
    return known or dict.fromkeys((group, None) for group in made.groups)


def _asked(line: Indicator, group: str | None, year: int | None) -> str:
    years = [one.year for one in line.thresholds if one.year is not None]
    asked = year if year in years or not years else max(years)
    found = criteria.require(line, group or line.default_group or None, asked if years else None)
    return criteria.requirement_text(line, found.threshold)


def count(changes: Iterable[Change]) -> dict[Difference, int]:
    """How many rows stand how."""
    listed = [one.difference for one in changes]
    return {kind: listed.count(kind) for kind in Difference if kind in listed}
