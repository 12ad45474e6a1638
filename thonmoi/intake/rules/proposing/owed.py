"""Tasks of a document that gives orders: its duties, each with its agency and its day (S-58)."""

from collections.abc import Iterator
from datetime import date

from thonmoi.intake.reader.context import Context
from thonmoi.intake.reader.due import due_in
from thonmoi.intake.reader.reading import Clause, Duty
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Place
from thonmoi.intake.rules.proposing.ground import Ground
from thonmoi.intake.rules.proposing.papers import agencies_meant
from thonmoi.intake.rules.words import ItemKind

ORDERING = frozenset({"TB", "KL", "QĐ", "CV", "CT", "CĐ", "CTr", "NQ", "BB"})
"""Kinds of documents that say what is to be done in their duties; plans have tasks of their own."""
TWO_DAYS = "two-days"


def owed(ground: Ground) -> Iterator[Flat]:
    """One task for each agency that leads; requests ask nobody for anything by a day (14)."""
    if ground.reading.head.kind not in ORDERING:
        return
    context = Context(ground.reading.clauses, ground.reading.head)
    taken = {task.clause for task in ground.reading.tasks}
    for duty in ground.reading.duties:
        clause = ground.reading.clause(duty.clause)
        if clause is None or duty.role != "lead" or duty.clause in taken:
            continue
        yield from _tasks(ground, duty, _due(ground, clause, context))


def _tasks(ground: Ground, duty: Duty, due: tuple[date | None, bool]) -> Iterator[Flat]:
    named = agencies_meant(ground, duty.agency)
    day, is_doubtful = due
    known = (ground.known.unit, *ground.known.places)
    for body in named.bodies or (() if named.communes else (None,)):
        place = next((p for p in known if body and p.path == body.path), ground.known.unit)
        yield Flat(
            ItemKind.TASK,
            duty.clause,
            duty.text,
            is_doubtful=is_doubtful or body is None or bool(named.why),
            why=named.why or (TWO_DAYS if is_doubtful else ""),
            unit_id=place.id if _is_inside(place, ground) else ground.known.unit.id,
            agency_id=body.id if body else None,
            name=duty.agency[:300],
            due=day,
        )
    if named.communes:
        yield Flat(
            ItemKind.TASK,
            duty.clause,
            duty.text,
            is_doubtful=is_doubtful,
            unit_id=ground.known.unit.id,
            name=duty.agency[:300],
            role="lead",
            due=day,
            units=tuple(place.id for place in named.communes),
        )


def _is_inside(place: Place, ground: Ground) -> bool:
    return place.path.startswith(ground.known.unit.path)


def _due(ground: Ground, clause: Clause, context: Context) -> tuple[date | None, bool]:
    """(the day, whether the text names several): its own, else that of what stands above it."""
    for one in context.chain(clause):
        days = {d.date for d in ground.reading.deadlines if d.clause == one.path and d.date}
        if days:
            return max(days), len(days) > 1
        said = due_in(one.whole)
        if said is not None:
            return said, False
    return None, False
