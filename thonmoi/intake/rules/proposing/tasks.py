"""Tasks; one for "tất cả các xã", or for several, has a line for each commune (S-15)."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.context import split_names
from thonmoi.intake.reader.criteria import tidy_criterion
from thonmoi.intake.reader.reading import Task
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Norm, Place, norm_of, words
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.words import ItemKind
from thonmoi.kernel.text import fold

_EVERY = re.compile(r"\btat ca (?:cac )?xa\b")
_TELLS = re.compile(r"\bthong bao .{0,80}(?:de|den|cho) .{0,80}\bbiet\b")
"""The closing of a notice: "Văn phòng … thông báo để các đơn vị biết, thực hiện"."""
_OTHERS = re.compile(r"\bcac xa (?:con lai|khac)\b")


def tasks(ground: Ground) -> Iterator[Flat]:
    """One item for each task; the accountable agency is the committee of its commune.

    Communes that the clause speaks to answer for their lines (role "lead"); where they are
    only the place of the task, nobody is named.
    """
    dues = {d.clause: d.date for d in ground.reading.deadlines if d.date}
    for task in ground.reading.tasks:
        if _TELLS.search(fold(task.text)):
            continue
        single, several = _units(ground, task)
        is_addressed = bool(several) and not _EVERY.search(fold(task.text))
        norm = norm_of(task.criterion or "", ground.norms(single))
        committee = ground.known.committee(single) if single else None
        unit = single or ground.known.unit
        asked = [ground.known.place_doubt(name) for name in split_names(task.unit or "")]
        why = asked[0] if len(asked) == 1 else ""
        yield Flat(
            ItemKind.TASK,
            task.clause,
            task.text,
            is_doubtful=any(asked),
            why=why,
            unit_id=unit.id,
            agency_id=committee.id if committee else None,
            criterion_id=norm.id if norm else None,
            indicator_id=_indicator(ground, task, norm),
            due=dues.get(task.clause),
            role="lead" if is_addressed else "",
            units=tuple(place.id for place in several),
        )


def _indicator(ground: Ground, task: Task, norm: Norm | None) -> int | None:
    """The one indicator that the heading narrows the criterion to (S-38)."""
    clause = ground.reading.clause(task.clause)
    narrowed = tidy_criterion(clause.heading)[1] if clause and clause.heading else None
    if norm is None or narrowed is None:
        return None
    fits = [part for part in norm.parts if words(narrowed) <= words(part.name)]
    return fits[0].id if len(fits) == 1 else None


def _units(ground: Ground, task: Task) -> tuple[Place | None, tuple[Place, ...]]:
    """(the one commune, or the several that get a line each)."""
    named = split_names(task.unit or "")
    places = [place for name in named if (place := ground.known.commune(name))]
    if len(places) == 1:
        return places[0], ()
    if places:
        return None, tuple(places)
    if _OTHERS.search(fold(task.unit or "")):
        return None, tuple(p for p in ground.known.communes() if p.path not in _named(ground))
    if _EVERY.search(fold(task.text)):
        return None, ground.known.communes()
    return None, ()


def _named(ground: Ground) -> frozenset[str]:
    """Communes that another part of the plan has tasks for."""
    found = set()
    for task in ground.reading.tasks:
        for name in split_names(task.unit or ""):
            place = ground.known.commune(name)
            if place:
                found.add(place.path)
    return frozenset(found)
