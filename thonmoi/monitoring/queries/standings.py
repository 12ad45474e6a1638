"""Where every commune stands: the matrix, from conclusions alone (decision 2).

A bounded number of queries whatever the area: units, aims, titles, conclusions,
cells under decision, charges; sets come from the process's memory, and all of it
until something changes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import Criterion
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import Standing, charge_key
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import whole_first
from thonmoi.monitoring import rules
from thonmoi.monitoring.models import Cell, Conclusion
from thonmoi.monitoring.queries.holding_sets import Wanted, sets_held
from thonmoi.monitoring.queries.shown import Aim, Held, StandingView, UnitStatus
from thonmoi.plans.models import Designation, Title
from thonmoi.plans.rules import PlanState, is_overdue
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


def statuses(actor: Actor, *, within: str, on: date | None = None) -> list[UnitStatus]:
    """The communes of an area in Vietnamese order, each by the set of its own aim or title.

    Of a day that has passed: what was known and in force then; nothing is being verified.
    """
    day = on or clock.today()
    return kept(
        actor,
        ("statuses", within, day, actor.areas()),
        lambda: statuses_of(actor, units.communes(actor, within=within, on=day), day),
    )


def status(actor: Actor, unit: Unit, *, on: date | None = None) -> UnitStatus:
    """One unit's status."""
    day = on or clock.today()
    known = kept(
        actor,
        ("status", unit.path, day, actor.areas()),
        lambda: statuses_of(actor, [unit], day)[0],
    )
    return replace(known, unit=unit)  # as the caller loaded it


def set_of(actor: Actor, unit: Unit) -> SetView | None:
    """The set that judges a unit today; without what was concluded by it."""
    key = ("set-of", unit.path, clock.today(), actor.areas())
    return kept(actor, key, lambda: sets_of(actor, [unit])[unit.pk])


def sets_of(actor: Actor, found: list[Unit]) -> dict[int, SetView | None]:
    """The same for many units, by their keys; asked for anew."""
    day, ids = clock.today(), [unit.pk for unit in found]
    titles = _titles(ids, day)
    return _sets(actor, found, _aims(ids, day, titles), titles, day)


def statuses_of(actor: Actor, found: list[Unit], day: date) -> list[UnitStatus]:
    """The statuses of given units of any kind, in the order given."""
    ids = [unit.pk for unit in found]
    titles = _titles(ids, day)
    aims = _aims(ids, day, titles)
    sets = _sets(actor, found, aims, titles, day)
    known = judged(actor, sets, said(actor, ids, day, is_current=day >= clock.today()))
    return [
        UnitStatus(
            unit, sets[unit.pk], aims.get(unit.pk), titles.get(unit.pk), known.get(unit.pk, {})
        )
        for unit in found
    ]


@dataclass(frozen=True, slots=True)
class Said:
    """What was concluded of units up to a day, and what is being verified; loaded once."""

    conclusions: dict[int, dict[str, list[Conclusion]]]
    verifying: dict[int, set[str]]


def said(actor: Actor, ids: list[int], day: date, *, is_current: bool = True) -> Said:
    """Everything that was said of units up to a day: one question for all of them.

    One more where what is being verified just now is asked for as well (`is_current`).
    """
    key = ("conclusions", day, tuple(ids))
    concluded = kept(actor, key, lambda: _conclusions(ids, day))
    return Said(concluded, _verifying(ids) if is_current else defaultdict(set))


def judged(
    actor: Actor, sets: Mapping[int, SetView | None], known: Said
) -> dict[int, dict[str, StandingView]]:
    """Where units stand by the given sets, by unit and criterion code."""
    parts = parts_of(actor, sets.values(), known.conclusions)
    return {
        pk: _standings(set_, known.conclusions[pk], known.verifying[pk], parts)
        for pk, set_ in sets.items()
    }


def _aims(ids: list[int], day: date, titles: dict[int, Held]) -> dict[int, Aim]:
    rows = (
        Designation.objects.filter(unit_id__in=ids)
        .exclude(ended_on__lte=day)
        .exclude(clause__plan__in_force_from__gt=day)
        .exclude(document__issued_on__gt=day)
        .select_related("clause__plan", "document")
        .order_by(whole_first("year"), "pk")
    )
    return {row.unit_id: _aim(row, titles.get(row.unit_id), day) for row in rows}


def _aim(row: Designation, held: Held | None, day: date) -> Aim:
    overdue = is_overdue(
        year=row.year,
        is_asked=row.is_asked,
        ended_on=row.ended_on,
        has_title=held is not None and held.is_confirmed and held.level == row.level,
        in_force=row.clause is None or row.clause.plan.state == PlanState.IN_FORCE,
        on=day,
    )
    source = row.clause.path if row.clause else str(row.document)
    return Aim(row.level, row.year, source, row.is_asked, overdue)


def _titles(ids: list[int], day: date) -> dict[int, Held]:
    rows = (
        Title.objects.filter(unit_id__in=ids)
        .exclude(ended_on__lte=day)
        .exclude(recognised_on__gt=day)
        .select_related("clause", "document")
        .order_by(whole_first("recognised_on"), "pk")
    )
    return {
        t.unit_id: Held(
            t.level,
            t.clause.path if t.clause else str(t.document),
            t.document_id is not None,
            t.recognised_on,
        )
        for t in rows
    }


def _sets(
    actor: Actor, found: list[Unit], aims: dict[int, Aim], titles: dict[int, Held], day: date
) -> dict[int, SetView | None]:
    """The set of each unit's aim, else of its title, all asked for at once."""
    wanted = {}
    for unit in found:
        aim, title = aims.get(unit.pk), titles.get(unit.pk)
        if aim is not None:
            wanted[unit.pk] = Wanted(aim.level, unit.path, date(aim.year, 1, 1))
        elif title is not None:
            wanted[unit.pk] = Wanted(title.level, unit.path, title.recognised_on)
    sets = sets_held(actor, wanted, day)
    return {unit.pk: sets.get(unit.pk) for unit in found}


def _conclusions(ids: list[int], day: date) -> dict[int, dict[str, list[Conclusion]]]:
    """Conclusions by unit and key: a criterion keeps its standing in every edition of its set."""
    found: dict[int, dict[str, list[Conclusion]]] = defaultdict(lambda: defaultdict(list))
    rows = Conclusion.objects.filter(unit_id__in=ids, on__lte=day).select_related(
        "clause", "document", "agency", "criterion__criteria_set", "corrected"
    )
    for row in rows:
        criterion = row.criterion
        found[row.unit_id][charge_key(criterion.criteria_set.slug, criterion.code)].append(row)
    return found


def _verifying(ids: list[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    rows = Cell.objects.filter(unit_id__in=ids, state=rules.CellState.APPROVED).values_list(
        "unit_id", "indicator__criterion__criteria_set__slug", "indicator__criterion__code"
    )
    for unit_id, slug, code in rows.distinct():
        found[unit_id].add(charge_key(slug, code))
    return found


def parts_of(
    actor: Actor,
    sets: Iterable[SetView | None],
    said: dict[int, dict[int, list[Conclusion]]],
) -> dict[int, dict[str, tuple[str, ...]]]:
    """The parts that several leads conclude apart, by set and criterion code.

    Asked for only where somebody concluded a part: a conclusion on the whole speaks for all.
    """
    known = {one.id: one for one in sets if one}
    if not any(row.part for by in said.values() for rows in by.values() for row in rows):
        return {key: {} for key in known}
    return {pk: _parts_in(actor, pk) for pk in known}


def _parts_in(actor: Actor, set_id: int) -> dict[str, tuple[str, ...]]:
    leads = {
        code: tuple(sorted({c.own_part for c in charges if c.role == "lead"} - {""}))
        for code, charges in criteria.charges(actor, set_id).items()
    }
    return {code: parts for code, parts in leads.items() if len(parts) > 1}


def _standings(
    set_: SetView | None,
    said: dict[str, list[Conclusion]],
    verifying: set[str],
    parts: dict[int, dict[str, tuple[str, ...]]],
) -> dict[str, StandingView]:
    if set_ is None:
        return {}
    return {
        criterion.code: _view(
            criterion.code,
            criterion.id,
            said.get(set_.charge_key(criterion.code), ()),
            parts[set_.id].get(criterion.code, ()),
            set_.charge_key(criterion.code) in verifying,
        )
        for criterion in set_.criteria
    }


def _view(
    code: str,
    criterion_id: int,
    rows: Iterable[Conclusion],
    parts: tuple[str, ...],
    is_verifying: bool,
) -> StandingView:
    by_key = {row.pk: row for row in rows}
    standing, deciding = rules.holding(
        (rules.Concluded(Standing(r.standing), r.on, r.at, r.part, r.pk) for r in by_key.values()),
        parts,
    )
    if deciding is None:
        return StandingView(code, criterion_id, standing, is_verifying=is_verifying)
    row = by_key[deciding.key]
    return StandingView(
        code,
        criterion_id,
        standing,
        source=row.clause.path if row.clause else str(row.document or row.agency or ""),
        clause_id=row.clause_id,
        plan_id=row.clause.plan_id if row.clause else None,
        office=str(row.agency or ""),
        on=row.on,
        reason=row.reason,
        is_unconfirmed=row.clause_id is not None or row.document_id is not None,
        is_verifying=is_verifying,
        is_simulated=row.is_simulated,
        corrected_on=clock.day(row.corrected.at) if row.corrected else None,
    )


def criterion(actor: Actor, pk: int) -> Criterion:
    """A criterion by id; NotFound otherwise. Criteria are public facts."""
    found = Criterion.objects.select_related("criteria_set").filter(pk=pk).first()
    if found is None:
        raise NotFound("criterion.unknown", _("There is no such criterion."))
    return found
