"""What the page of a living plan shows: filters, the clauses that pass them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.text import fold
from thonmoi.plans.queries import ClauseView
from thonmoi.plans.rules import ClauseStanding, TaskState

Words = str | Promise


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
