"""The facts of today for a proposal: what works lack, which standings are gaps."""

from collections.abc import Iterator

from thonmoi.criteria.models import Criterion
from thonmoi.criteria.rules import Standing, charge_key
from thonmoi.funding import queries as funding
from thonmoi.funding.queries.needs import needs
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.shown import StandingView, UnitStatus
from thonmoi.plans import queries as plans
from thonmoi.plans.queries import WorkView
from thonmoi.plans.rules import PlanState
from thonmoi.priorities import rules
from thonmoi.priorities.rules import LOST, Bar, GapFacts, Taken, WorkFacts
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


def taken(actor: Actor, unit: Unit, year: int) -> Taken:
    """Open works and gaps of an area of the actor, as they stand today, for money of a year.

    Communes are judged by the set of their own aim or title; those without have no gaps.
    """
    found = standings.statuses(actor, within=unit.path)
    gaps = tuple(gap for status in found for gap in _gaps(status, year))
    unknown = sum(
        one.standing is Standing.NO_DATA for status in found for one in status.standings.values()
    )
    works = (*_followed(actor, unit), *_asked_for(actor, unit))
    return Taken(clock.today(), works, gaps, unknown)


def _gaps(status: UnitStatus, year: int) -> Iterator[GapFacts]:
    if status.set is None:
        return
    names = {one.code: one.name for one in status.set.criteria}
    for one in status.standings.values():
        if one.standing in LOST:
            yield _gap(status, one, names[one.code], year)


def _gap(status: UnitStatus, one: StandingView, name: str, year: int) -> GapFacts:
    aim, title = status.aim, status.title
    level = aim.level if aim else title.level if title else ""
    return GapFacts(
        status.unit.pk,
        one.criterion_id,
        status.set.charge_key(one.code) if status.set else "",
        one.code,
        name,
        one.standing,
        rules.kind_of(one.standing, aim.year if aim else None, year),
        level,
        aim.year if aim else None,
        one.is_unconfirmed,
    )


def _followed(actor: Actor, unit: Unit) -> Iterator[WorkFacts]:
    for one in needs(actor, unit.path):
        bar = rules.bar_of(
            budget=one.budget,
            allotted=one.allotted,
            is_paused=one.is_paused,
            is_done=one.is_done,
        )
        yield WorkFacts(
            one.name,
            one.commune_id,
            one.budget,
            one.allotted,
            bar,
            one.served,
            project_id=one.pk,
        )


def _asked_for(actor: Actor, unit: Unit) -> Iterator[WorkFacts]:
    """Works of plans in force that nobody follows yet: they have no estimate."""
    found = funding.unfollowed(actor, within=(unit.path,))
    held = {one.pk for one in plans.plans(actor) if one.state is PlanState.IN_FORCE}
    works = [one for one in found if one.plan_pk in held]
    if not works:
        return
    keys = _keys({pk for one in works for pk in one.criterion_ids})
    places = units.units_at(actor, {one.commune_path for one in works})
    for one in works:
        yield _unfollowed(one, places[one.commune_path].pk, keys)


def _unfollowed(one: WorkView, unit_id: int, keys: dict[int, str]) -> WorkFacts:
    served = frozenset(keys[pk] for pk in one.criterion_ids)
    name = one.name[:1].upper() + one.name[1:300]
    return WorkFacts(name, unit_id, None, 0, Bar.UNFOLLOWED, served, work_id=one.pk)


def _keys(pks: set[int]) -> dict[int, str]:
    rows = Criterion.objects.filter(pk__in=pks).select_related("criteria_set")
    return {one.pk: charge_key(one.criteria_set.slug, one.code) for one in rows}
