"""The revised text clause by clause against the plan: one line for each old and new clause."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.intake.rules.revising.matching import Match, Said
from thonmoi.intake.rules.revising.turns import Piece, Turn
from thonmoi.intake.rules.revising.wording import pieces


class State(StrEnum):
    """How a clause stands against the plan."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"


STATE_LABELS = {
    State.SAME: _("Unchanged"),
    State.CHANGED: _("Changed"),
    State.MOVED: _("Moved"),
    State.ADDED: _("Added"),
    State.REMOVED: _("Taken out"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A clause of the new text, or one of the plan that is gone (`path` is "").

    A moved one may be reworded too; `is_sure` is false where a person should look at the match.
    """

    state: State
    path: str
    old_path: str
    label: str
    pieces: tuple[Piece, ...]
    is_sure: bool = True
    is_by_hand: bool = False

    @property
    def state_label(self) -> str | Promise:
        return STATE_LABELS[self.state]

    @property
    def is_renumbered(self) -> bool:
        """Whether it only got another place in the numbering."""
        return bool(self.old_path and self.path and self.path != self.old_path)


def lines(old: Sequence[Said], new: Sequence[Said], matches: Iterable[Match]) -> list[Line]:
    """The new text in order; what is gone stands after what it stood behind in the plan."""
    before = {one.path: one for one in old}
    by_path = {match.path: match for match in matches}
    moved = _moved(old, new, by_path)
    made = [_line(one, by_path[one.path], before, moved) for one in new]
    kept = {line.old_path: place for place, line in enumerate(made) if line.old_path}
    behind: dict[int, list[Line]] = {}
    place = -1
    for one in old:
        if one.path in kept:
            place = place if one.path in moved else kept[one.path]
        else:
            behind.setdefault(place, []).append(_gone(one))
    found = list(behind.get(-1, []))
    for at, line in enumerate(made):
        found += [line, *behind.get(at, [])]
    return found


def _line(one: Said, match: Match, before: dict[str, Said], moved: set[str]) -> Line:
    was = before.get(match.old_path)
    if was is None:
        words = (Piece(one.words, Turn.PUT_IN),)
        return Line(State.ADDED, one.path, "", one.label, words, match.is_sure, match.is_by_hand)
    state = State.MOVED if was.path in moved else State.CHANGED
    if state is State.CHANGED and was.words == one.words:
        state = State.SAME
    words = tuple(pieces(was.words, one.words))
    return Line(state, one.path, was.path, one.label, words, match.is_sure, match.is_by_hand)


def _gone(one: Said) -> Line:
    return Line(State.REMOVED, "", one.path, one.label, (Piece(one.words, Turn.STRUCK),))


def _moved(old: Sequence[Said], new: Sequence[Said], matches: dict[str, Match]) -> set[str]:
    """Old paths of clauses that left the order of the text, or their heading."""
    order = {one.path: place for place, one in enumerate(old)}
    parents = {one.path: one.parent for one in old}
    pairs = [
        (one, matches[one.path].old_path) for one in new if matches[one.path].old_path in order
    ]
    steady = _rising([order[path] for _one, path in pairs])
    found = {path for place, (_one, path) in enumerate(pairs) if place not in steady}
    kept = {path for _one, path in pairs}
    for one, path in pairs:
        above = matches.get(one.parent)
        was, now = parents[path], above.old_path if above else ""
        if was in kept and now and now != was:
            found.add(path)
    return found


def _rising(numbers: Sequence[int]) -> set[int]:
    """Places of a longest rising run of numbers."""
    ends: list[int] = []
    places: list[int] = []
    back: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
        places[at : at + 1] = [place]
        back.append(places[at - 1] if at else -1)
    found: set[int] = set()
    place = places[-1] if places else -1
    while place >= 0:
        found.add(place)
        place = back[place]
    return found
