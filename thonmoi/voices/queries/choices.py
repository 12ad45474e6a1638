"""What the forms of voices let one choose from."""

from collections.abc import Iterable
from textwrap import shorten
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency, Membership
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import Criterion
from thonmoi.funding import queries as funding
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
from thonmoi.plans.queries.owners import leads_of
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

Group = tuple[str, list[tuple[str, str]]]


def places(actor: Actor, permission: P) -> dict[str, Unit]:
    """Units of which the actor may say something, by code: the area, then its communes."""
    found = [u for one in actor.areas(permission) for u in units.units(actor, within=one)]
    kept = [u for u in found if u.level != Level.HAMLET]
    if not kept:
        raise Denied("access.denied", _("Your role does not include this."))
    return {u.code: u for u in sorted(kept, key=lambda u: u.level == Level.COMMUNE)}


def speakers(actor: Actor) -> dict[str, Agency]:
    """Agencies for which the actor speaks, by code."""
    return {one.code: one for one in accounts.agencies_by_id(actor, actor.agency_ids).values()}


def bodies(actor: Actor, path: str) -> dict[str, Agency]:
    """Bodies that may answer something at a place, by code."""
    return {one.code: one for one in accounts.agencies(actor, around_paths=(path,))}


def above(actor: Actor, path: str) -> dict[str, Agency]:
    """Bodies of the levels above the place of an agency's area, by code."""
    area = max((a for a in actor.areas(P.DIFFICULTY_ESCALATE) if path.startswith(a)), default="")
    found = accounts.agencies(actor, around_paths=(area,) if area else ())
    return {one.code: one for one in found if area.startswith(one.unit.path) and one.unit.path}


def lead_of(actor: Actor, criterion_pk: int | None) -> int | None:
    """The agency that leads a criterion today; None where nobody does or no criterion is named."""
    if criterion_pk is None:
        return None
    found = leads_of(actor, [(criterion_pk, None)]).get((criterion_pk, None), [])
    return next((one.agency_id for one in found), None)


def things(actor: Actor) -> list[Group]:
    """What something may be about, in groups: criteria, works, tasks, clauses of the plan."""
    sets = criteria.whole_sets(actor, criteria.concerning(actor))
    groups: list[Group] = [
        (one.name, [(f"criterion:{c.id}", f"{c.code}. {c.name}") for c in one.criteria])
        for one in sets
    ]
    works = [(f"project:{x.pk}", f"{x.commune}: {x.name}") for x in funding.followed(actor)]
    tasks = [(f"task:{x.pk}", f"{x.unit}: {x.text}") for x in plans.tasks(actor)]
    groups += [(_("Works"), works), (_("Tasks of the plan"), tasks)]
    area = next(iter(actor.areas()), "")
    plan = plans.plan_in_force(actor, area) if area else None
    if plan:
        rows = plans.clause_rows(actor, plan.pk)
        said = [(f"clause:{x.pk}", f"{x.path} {x.heading or x.text}") for x in rows]
        groups.append((_("Clauses of the plan"), said))
    return [
        (name, [(key, shorten(text, 110, placeholder="…")) for key, text in rows])
        for name, rows in groups
        if rows
    ]


def thing(actor: Actor, key: str) -> dict[str, Any]:
    """The thing of a key such as ``task:12``, by its column; none for an empty key.

    Raises Invalid where the actor sees no such thing.
    """
    kind, _mark, number = key.partition(":")
    found = {
        "criterion": _criterion,
        "project": funding.project_row,
        "task": plans.task_row,
        "clause": plans.clause_row,
    }
    if not key:
        return {}
    try:
        return {kind: found[kind](actor, int(number))}
    except (KeyError, ValueError, NotFound) as error:
        words = gettext_lazy("Choose one of the things in the list.")
        raise Invalid("voice.about", words, field="about") from error


def _criterion(actor: Actor, pk: int) -> Criterion:
    found = Criterion.objects.filter(pk=pk).first()
    if found is None:
        raise NotFound("criterion.unknown", _("There is no such criterion in this set."))
    return found


def office_at(actor: Actor, found: Iterable[Agency], path: str) -> Agency | None:
    """The body whose people keep the register at a place, among some; None where none is."""
    rows = Membership.objects.filter(role="office", agency__in=[one.pk for one in found])
    kept = set(rows.values_list("agency_id", flat=True))
    there = [one for one in found if one.pk in kept and path.startswith(one.unit.path)]
    return max(there, key=lambda one: len(one.unit.path), default=None)
