"""What a member of the steering committee answers for, as it stands today (S-43).

Communes with their distance, criteria across all communes, tasks and plans of his agencies,
what communes registered by quarter. A number of questions that does not grow with any of it.
"""

from thonmoi.cascade import queries as cascade
from thonmoi.desk.queries._answers import Across, Answering
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.plans import queries as plans
from thonmoi.plans.queries import TaskView
from thonmoi.steering import queries as steering


def answering(actor: Actor, pk: int) -> Answering:
    """A member's page; NotFound where the actor does not see the committee."""
    member = steering.member(actor, pk)
    found = standings.statuses(actor, within=member.unit_path)
    paths = [one.unit_path for one in member.units]
    agencies = {one.agency_id for one in member.agencies} | {member.seat_id}
    agencies.discard(None)
    return Answering(
        member,
        tuple(one for one in found if one.unit.path in paths),
        tuple(_across(one.label, one.criterion_key, found) for one in member.criteria),
        _tasks(actor, agencies, paths),
        tuple(cascade.subplans(actor, agency_ids=agencies, owed_only=True)) if agencies else (),
        tuple(cascade.steps(actor, within=paths)) if paths else (),
    )


def _across(label: str, key: str, found: list[UnitStatus]) -> Across:
    slug, _slash, code = key.rpartition("/")
    judged = [one for one in found if one.set and one.set.slug == slug]
    rows = ((one.unit, one.standings[code]) for one in judged if code in one.standings)
    return Across(label, tuple(rows))


def _tasks(actor: Actor, agencies: set[int | None], paths: list[str]) -> tuple[TaskView, ...]:
    """Tasks that his agencies answer for, and those of his communes."""
    if not agencies and not paths:
        return ()
    return tuple(
        one
        for one in plans.tasks(actor)
        if one.accountable_id in agencies or one.unit_path in paths
    )
