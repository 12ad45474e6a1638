"""Mending the outline where the reader got it wrong; the file is read again with the mends."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.intake.reader.frame_foot import find_foot, read_foot
from thonmoi.intake.reader.frame_head import read_head
from thonmoi.intake.reader.labels import read_label
from thonmoi.intake.reader.lines import Line
from thonmoi.intake.reader.reader import _understood as understood
from thonmoi.intake.reader.reader import read_document
from thonmoi.intake.reader.reading import Clause, Reading

_COUNTED = {"star": "*", "dash": "-", "plus": "+", "plain": "p"}


class Step(StrEnum):
    """What is mended of a line."""

    JOIN = "join"
    LABEL = "label"
    DEEPER = "in"
    HIGHER = "out"


STEP_LABELS = {
    Step.JOIN: _("It goes on the line above"),
    Step.LABEL: _("Its label is another one"),
    Step.DEEPER: _("It belongs under the one above"),
    Step.HIGHER: _("It belongs one step further out"),
}


@dataclass(frozen=True, slots=True)
class Mend:
    """A mend of the clause that begins at a line of the file."""

    line: int
    step: Step
    label: str = ""


def read_mended(lines: Sequence[Line], names: Iterable[str], mends: Sequence[Mend]) -> Reading:
    """The reading of a file with its outline mended, in the order in which it was."""
    known = tuple(names)
    for mend in mends:
        if mend.step in (Step.JOIN, Step.LABEL):
            lines = _reworded(lines, mend)
    reading = read_document(lines, known)
    shifts = [mend for mend in mends if mend.step in (Step.DEEPER, Step.HIGHER)]
    if not shifts:
        return reading
    clauses = list(reading.clauses)
    for mend in shifts:
        clauses = shifted(clauses, mend)
    foot = read_foot(lines, find_foot(lines, read_head(lines).end))
    bases = [basis for basis in reading.bases if basis.clause is None]
    return understood(reading.head, foot, list(reading.frame), bases, clauses, lines, known)


def _reworded(lines: Sequence[Line], mend: Mend) -> tuple[Line, ...]:
    made: list[Line] = []
    for line in lines:
        if line.number != mend.line:
            made.append(line)
        elif mend.step is Step.LABEL:
            made.append(replace(line, text=_labelled(line.text, mend.label), soft=False))
        else:
            above = next((n for n in range(len(made) - 1, -1, -1) if made[n].text), None)
            if above is None:
                made.append(line)
                continue
            made[above] = replace(made[above], text=f"{made[above].text} {line.text}")
            made.append(replace(line, text=""))
    return tuple(made)


def _labelled(text: str, label: str) -> str:
    """The line with another label, or none."""
    found = read_label(text)
    rest = text[len(found.text) :].strip() if found and text.startswith(found.text) else text
    return f"{label.strip()} {rest}".strip()


def shifted(clauses: Sequence[Clause], mend: Mend) -> list[Clause]:
    """The clauses with one of them, and what stands under it, a step further in or out."""
    at = next((n for n, one in enumerate(clauses) if one.line == mend.line), None)
    if at is None:
        return list(clauses)
    step = 1 if mend.step is Step.DEEPER else -1
    depths = {one.path: one.depth for one in clauses}
    for one in clauses[at:]:
        if one.path != clauses[at].path and depths[one.path] <= clauses[at].depth:
            break
        depths[one.path] = max(1, one.depth + step)
    return _relaid(clauses, depths, clauses[at].path)


def _relaid(clauses: Sequence[Clause], depths: Mapping[str, int], moved: str) -> list[Clause]:
    """Paths, parents and contexts after depths changed; no clause is lost, no path twice."""
    made: list[Clause] = []
    stack: list[Clause] = []
    renamed: dict[str, str] = {}
    counts: dict[tuple[str, str], int] = {}
    for one in clauses:
        while stack and stack[-1].depth >= depths[one.path]:
            stack.pop()
        holder = stack[-1] if stack else None
        base = holder.path if holder else _top(one)
        path = _unique(_path(one, base, counts), set(renamed.values()))
        renamed[one.path] = path
        under = renamed.get(one.under or "", one.under)
        is_moved = one.path == moved or under is None
        made.append(
            replace(
                one,
                path=path,
                depth=(holder.depth if holder else 0) + 1,
                parent=holder.path if holder else one.parent if one.depth == 1 else None,
                under=(holder.path if holder else None) if is_moved else under,
            )
        )
        if one.kind not in ("row", "note"):
            stack.append(made[-1])
    return made


def _top(one: Clause) -> str:
    """What paths begin with outside any clause: the closing, an annex, nothing."""
    if one.depth == 1 and one.parent:
        return one.parent
    first = one.path.split(".")[0]
    return first if first.startswith("PL") and one.path != first else ""


def _path(one: Clause, base: str, counts: dict[tuple[str, str], int]) -> str:
    key = one.path.removeprefix(f"{one.parent}.") if one.parent else one.path
    if not one.parent and base:
        key = one.path.removeprefix(f"{base}.")
    mark = _COUNTED.get(one.kind)
    if mark and re.fullmatch(rf"{re.escape(mark)}\d+(?:~\d+)?", key):
        counts[base, mark] = counts.get((base, mark), 0) + 1
        key = f"{mark}{counts[base, mark]}"
    return f"{base}.{key}" if base else key


def _unique(path: str, taken: set[str]) -> str:
    candidate, again = path, 2
    while candidate in taken:
        candidate, again = f"{path}~{again}", again + 1
    return candidate
