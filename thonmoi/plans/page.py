"""What the page of a living plan shows: contents, filters, the clauses that pass them."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.text import fold
from thonmoi.plans.queries import ClauseView
from thonmoi.plans.rules import ClauseStanding, TaskState

_COMMUNE = re.compile(r"\s[–-]\s(?P<name>[^–-]{2,40})$")
"""A section on one commune is told by the commune's name."""
Words = str | Promise


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; `count` is how many clauses stand right under it."""

    label: str
    href: str
    count: int
    is_sub: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of a filter, with how many clauses it leaves."""

    key: str
    label: Words
    count: int


def _is(standing: ClauseStanding) -> Callable[[ClauseView], bool]:
    return lambda one: one.standing is standing


STATES: dict[str, tuple[Words, Callable[[ClauseView], bool]]] = {
    "unowned": (_("No lead agency named"), lambda one: one.is_unowned),
    "bound": (_("Binds somebody"), _is(ClauseStanding.BOUND)),
    "request": (_("Requests"), lambda one: one.is_request),
    "reported": (
        _("Progress reported"),
        lambda one: any(t.state is not TaskState.OPEN for t in (*one.tasks, *one.lines)),
    ),
    "late": (_("Overdue"), lambda one: any(t.is_late for t in (*one.tasks, *one.lines))),
    "goal": (_("Goals without a number"), _is(ClauseStanding.GOAL)),
    "silent": (_("Not sorted yet"), _is(ClauseStanding.SILENT)),
    "narrative": (_("Narrative"), _is(ClauseStanding.NARRATIVE)),
    "doubt": (_("In doubt"), lambda one: one.is_doubted),
}
"""Filters by state: key, words, and which clauses pass."""


def contents(clauses: list[ClauseView]) -> list[Entry]:
    """Parts and their numbered sections, each with the clauses right under it."""
    counts = Counter(_parent(one.path) for one in clauses if one.standing != ClauseStanding.HEADING)
    return [
        Entry(_short(one), f"#{one.anchor}", counts[one.path], one.depth > 1)
        for one in clauses
        if one.depth <= 2 and one.label and not one.label.startswith(("-", "+", "*"))
    ]


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


def states(clauses: list[ClauseView]) -> list[Choice]:
    """The filters by state that leave something."""
    found = [(k, w, sum(map(passes, clauses))) for k, (w, passes) in STATES.items()]
    return [Choice(key, words, count) for key, words, count in found if count]


def agencies(clauses: list[ClauseView]) -> list[Choice]:
    """Every agency that answers for a clause, in the order of the text."""
    counts = Counter(
        name
        for one in clauses
        if one.standing is not ClauseStanding.HEADING
        for name in {owner.name for owner in one.owners}
    )
    return [Choice(name, name, count) for name, count in counts.items()]


def passing(
    clauses: list[ClauseView], *, text: str = "", agency: str = "", state: str = ""
) -> list[ClauseView]:
    """The clauses that pass all filters, in the order of the text; all without a filter."""
    wanted = fold(text).split()[:8]
    passes = STATES[state][1] if state in STATES else None
    return [
        one
        for one in clauses
        if (not agency or any(owner.name == agency for owner in one.owners))
        and (passes is None or passes(one))
        and all(word in fold(f"{one.heading} {one.text}") for word in wanted)
    ]
