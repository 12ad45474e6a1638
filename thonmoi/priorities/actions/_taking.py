"""Bringing the facts of a day into a proposal; what a person decided stays."""

from typing import Any

from thonmoi.audit.writes import change, create_many, remove
from thonmoi.priorities.models import Candidate, Gap, Priority, Serving
from thonmoi.priorities.rules import GapFacts, Taken, WorkFacts


def take(priority: Priority, taken: Taken) -> None:
    """Let works, gaps and their ties be those of the facts."""
    works = _works(priority, taken.works)
    gaps = _gaps(priority, taken.gaps)
    wanted = {
        (works[_work_key(one)].pk, gaps[one.unit_id, key].pk)
        for one in taken.works
        for key in one.served
        if (one.unit_id, key) in gaps
    }
    held = {
        (row.candidate_id, row.gap_id): row
        for row in Serving.objects.filter(gap__priority=priority)
    }
    for pair in sorted(held.keys() - wanted):
        remove(held[pair])
    fresh = sorted(wanted - held.keys())
    create_many(Serving, ({"candidate_id": c, "gap_id": g} for c, g in fresh))


def _work_key(one: Any) -> tuple[int | None, int | None]:
    return one.project_id, one.work_id


def _works(priority: Priority, found: tuple[WorkFacts, ...]) -> dict[Any, Candidate]:
    held = {_work_key(row): row for row in Candidate.objects.filter(priority=priority)}
    fresh = []
    for one in found:
        values = _work_values(one)
        row = held.get(_work_key(one))
        if row is None:
            fresh.append({"priority": priority, **values})
            continue
        amount = row.amount if row.amount is not None and row.amount < one.need else None
        _change(row, **values, amount=amount)
    made = create_many(Candidate, fresh)
    for key in held.keys() - {_work_key(one) for one in found}:
        _remove(held.pop(key))
    return held | {_work_key(row): row for row in made}


def _work_values(one: WorkFacts) -> dict[str, Any]:
    names = ("project_id", "work_id", "name", "budget", "allotted", "need")
    values = {name: getattr(one, name) for name in names}
    return values | {"commune_id": one.unit_id, "bar": str(one.bar)}


def _gaps(priority: Priority, found: tuple[GapFacts, ...]) -> dict[Any, Gap]:
    held = {(row.unit_id, row.key): row for row in Gap.objects.filter(priority=priority)}
    names = ("unit_id", "criterion_id", "key", "code", "name", "level", "year", "is_unconfirmed")
    fresh = []
    for one in found:
        values = {name: getattr(one, name) for name in names}
        values |= {"standing": str(one.standing), "kind": str(one.kind)}
        row = held.get((one.unit_id, one.key))
        if row is None:
            fresh.append({"priority": priority, **values})
        else:
            _change(row, **values)
    made = create_many(Gap, fresh)
    for key in held.keys() - {(one.unit_id, one.key) for one in found}:
        _remove(held.pop(key))
    return held | {(row.unit_id, row.key): row for row in made}


def _change(row: Candidate | Gap, **values: Any) -> None:
    if any(getattr(row, name) != value for name, value in values.items()):
        change(row, **values)


def _remove(row: Candidate | Gap) -> None:
    for tie in row.servings.all():
        remove(tie)
    remove(row)
