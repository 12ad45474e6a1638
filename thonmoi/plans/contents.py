"""The contents of a plan at its side."""

import re
from collections import Counter
from dataclasses import dataclass

from thonmoi.kernel.text import fold
from thonmoi.plans.queries import ClauseView
from thonmoi.plans.rules import ClauseStanding

_COMMUNE = re.compile(r"\s[–-]\s(?P<name>[^–-]{2,40})$")
"""A section on one commune is told by the commune's name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; `count` is how many clauses stand right under it."""

    label: str
    href: str
    count: int
    is_sub: bool


def contents(clauses: list[ClauseView]) -> list[Entry]:
    """Parts and their numbered sections, each with the clauses right under it."""
    counts = Counter(_parent(one.path) for one in clauses if one.standing != ClauseStanding.HEADING)
    return [
        Entry(_short(one), f"#{one.anchor}", counts[one.path], one.depth > 1)
        for one in clauses
        if _is_entry(one)
    ]


@dataclass(frozen=True, slots=True)
class Section:
    """What a phone folds: a part, or a numbered section of one, with its clauses in order.

    What stands before the first part has no label. `is_open` where something in it is late.
    """

    label: str
    clauses: tuple[ClauseView, ...]
    is_open: bool
    is_sub: bool


def sections(clauses: list[ClauseView]) -> list[Section]:
    """The whole text in sections; a part without words of its own begins with its first section."""
    groups: list[list[ClauseView]] = [[]]
    for one in clauses:
        if _is_entry(one) and not (groups[-1] and _heads(groups[-1][-1], one)):
            groups.append([])
        groups[-1].append(one)
    return [_section(group) for group in groups if group]


def _section(group: list[ClauseView]) -> Section:
    heads = [one for one in group if _is_entry(one)]
    is_late = any(t.is_late for one in group for t in (*one.tasks, *one.lines))
    is_sub = bool(heads) and heads[0].depth > 1
    return Section(" › ".join(map(_short, heads)), tuple(group), is_late, is_sub)


def _heads(before: ClauseView, one: ClauseView) -> bool:
    """Whether a section follows the heading of its part at once."""
    return _is_entry(before) and before.depth < one.depth


def _is_entry(one: ClauseView) -> bool:
    return bool(one.depth <= 2 and one.label and not one.label.startswith(("-", "+", "*")))


def _parent(path: str) -> str:
    return path.rpartition(".")[0]


def _short(one: ClauseView) -> str:
    """``I. Mục đích``: capitals of the text are told plainly, long headings cut at a word."""
    text = one.heading or one.text
    named = _COMMUNE.search(text) if fold(text).startswith("xa ") else None
    if named:
        return f"{one.label} {named['name']}"
    text = text.capitalize() if text.isupper() else text
    kept = text.split(":")[0].split("(")[0].strip()
    words = kept.split()
    if len(words) > 8:
        kept = " ".join(words[:8]) + " …"
    return f"{one.label} {kept}".strip()
