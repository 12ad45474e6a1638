"""What an accepted plan says of criteria and figures, recorded with its clauses."""

from datetime import date

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules import Standing
from thonmoi.intake.models import ProposalItem
from thonmoi.intake.rules import ItemKind
from thonmoi.intake.rules.building import taken, value_text
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.actions.conclusions import Said, record_conclusions, record_reading
from thonmoi.monitoring.models import Conclusion, Reading
from thonmoi.plans.models import Clause, Plan
from thonmoi.units.models import Unit

SAID = (ItemKind.UNMET, ItemKind.CONSOLIDATE, ItemKind.REST)


def record_standings(plan: Plan, rows: list[ProposalItem], *, on: date, by: Actor) -> None:
    """Conclusions of each unit that the plan speaks of, and the figures of today it gives.

    A revised version says only what the one before did not: what was concluded since stands.
    """
    told, read = _told_before(plan)
    clauses = {clause.path: clause for clause in Clause.objects.filter(plan=plan)}
    items = [row for row in taken(rows, *SAID, ItemKind.READING) if row.unit_id]
    units = Unit.objects.in_bulk({row.unit_id for row in items})
    for unit in units.values():
        own = [row for row in items if row.unit_id == unit.pk]
        said = [one for row in own for one in _said(row, unit, rows, clauses, on, by)]
        said = [s for s in said if told.get((unit.pk, s.criterion_id)) != s.standing]
        if said:
            record_conclusions(unit, by=by, said=said, on=on)
        for row in own:
            if row.kind == ItemKind.READING and row.measure_id and row.value is not None:
                if read.get((unit.pk, row.measure_id)) == value_text(row.value):
                    continue
                record_reading(
                    unit,
                    by=by,
                    measure_id=row.measure_id,
                    value=value_text(row.value),
                    clause=clauses[row.clause],
                    on=on,
                )


def _told_before(plan: Plan) -> tuple[dict[tuple[int, int], str], dict[tuple[int, int], str]]:
    """What earlier versions said last: standings by unit and criterion, figures by measure."""
    earlier, one = [], plan
    while one.revises_id is not None:
        one = Plan.objects.get(pk=one.revises_id)
        earlier.append(one.pk)
    said = Conclusion.objects.filter(clause__plan__in=earlier).order_by("pk")
    read = Reading.objects.filter(clause__plan__in=earlier).order_by("pk")
    return (
        {(unit, c): s for unit, c, s in said.values_list("unit_id", "criterion_id", "standing")},
        {(unit, m): v for unit, m, v in read.values_list("unit_id", "measure_id", "value")},
    )


def _said(
    row: ProposalItem,
    unit: Unit,
    rows: list[ProposalItem],
    clauses: dict[str, Clause],
    on: date,
    by: Actor,
) -> list[Said]:
    clause = clauses[row.clause].pk
    if row.kind in (ItemKind.UNMET, ItemKind.CONSOLIDATE) and row.criterion_id:
        return [Said(row.criterion_id, Standing(row.outcome), clause, row.note)]
    if row.kind == ItemKind.REST:
        return [Said(pk, Standing.MET, clause) for pk in _others(row, unit, rows, on, by)]
    return []


def _others(
    row: ProposalItem, unit: Unit, rows: list[ProposalItem], on: date, by: Actor
) -> list[int]:
    """The criteria of the unit's set that no item names, whatever was decided of that item."""
    named = {r.criterion_id for r in rows if r.unit_id == unit.pk and r.kind in SAID[:2]}
    found = criteria.set_for(by, row.level, unit.path, on)
    return [one.id for one in found.criteria if one.id not in named] if found else []
