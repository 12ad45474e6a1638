"""A revised plan against the one it revises: its facts with what goes on, and what changed."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from thonmoi.intake.rules.revising.bound import Pairs, pairs
from thonmoi.intake.rules.revising.compared import Change, Comparison, Turn
from thonmoi.intake.rules.revising.differing import Line, State
from thonmoi.intake.rules.revising.merging import Key, key_of, with_added, with_values
from thonmoi.intake.rules.revising.parts import Part, of_facts
from thonmoi.plans.rules.carried import Carried
from thonmoi.plans.rules.doubting import UNDATED
from thonmoi.plans.rules.facts import PlanFacts
from thonmoi.plans.rules.revising import How

TURN_LABELS = {
    Turn.KEPT: _("Goes on"),
    Turn.CHANGED: _("Changed"),
    Turn.NEW: _("New"),
    Turn.GONE: _("No longer asked"),
}
BOUND_LABELS = {
    "goals": _("Goal"),
    "targets": _("Target of the plan"),
    "works": _("Work or purchase"),
    "tasks": _("Task"),
    "duties": _("Duty"),
    "designations": _("Level to reach"),
    "titles": _("Title held"),
    "doubts": _("Doubt"),
}


def compare(
    facts: PlanFacts,
    old: Sequence[Part],
    lines: Sequence[Line],
    *,
    read: Iterable[Part] = (),
    as_read: Iterable[Part] = (),
) -> Comparison:
    """Each part of either side is in one change.

    `read` is how the plan was read at first, `as_read` what of it nobody mended before accepting.
    """
    clauses = {line.path: line.old_path for line in lines if line.path and line.old_path}
    base: Mapping[Key, Part] = {key_of(part): part for part in as_read}
    new = of_facts(facts)
    found = pairs(old, new, clauses)
    facts = with_values(facts, new, found, base)
    back = {before: path for path, before in clauses.items()}
    facts, found = with_added(facts, old, found, {key_of(part) for part in read}, back)
    return Comparison(
        facts,
        Carried(_hows(lines), _rows(found)),
        tuple(_changes(old, of_facts(facts), found)),
    )


_HOW = {State.SAME: How.SAME, State.CHANGED: How.CHANGED, State.MOVED: How.MOVED}


def _hows(lines: Iterable[Line]) -> dict[str, tuple[str, How]]:
    return {
        line.path: (line.old_path, _HOW[line.state])
        for line in lines
        if line.path and line.old_path
    }


def _rows(found: Pairs) -> dict[str, dict[int, int]]:
    rows: dict[str, dict[int, int]] = {}
    for (kind, place), part in found.items():
        rows.setdefault(kind, {})[place] = part.ref
    return rows


def _changes(old: Sequence[Part], new: Sequence[Part], found: Pairs) -> list[Change]:
    made: list[Change] = []
    for part in new:
        before = found.get((part.kind, part.ref))
        made.append(Change(part.kind, _turn(before, part), before, part))
    held = {(part.kind, part.ref) for part in found.values()}
    gone = (p for p in old if (p.kind, p.ref) not in held and p.place != UNDATED)
    return [*made, *(Change(part.kind, Turn.GONE, part, None) for part in gone)]


def _turn(old: Part | None, new: Part) -> Turn:
    if old is None:
        return Turn.NEW
    is_kept = all(new.values[n] == v for n, v in old.values.items() if n != "question_en")
    return Turn.KEPT if is_kept else Turn.CHANGED
