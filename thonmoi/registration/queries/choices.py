"""What the forms of registrations let one choose from."""

from textwrap import shorten

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency, Membership
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import Criterion
from thonmoi.funding import queries as funding
from thonmoi.funding.models import Source
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
from thonmoi.plans.models import Clause
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


def communes(actor: Actor) -> dict[str, Unit]:
    """Communes for which the actor may register, by code. Denied where there is none."""
    return funding.communes(actor, P.REGISTRATION_OPEN)


def hamlets(actor: Actor, commune: Unit) -> dict[str, Unit]:
    """Hamlets of a commune by code."""
    found = units.units(actor, within=commune.path, level=Level.HAMLET)
    return {one.code: one for one in found}


def clauses(actor: Actor, path: str) -> list[tuple[int, str]]:
    """(key, words) of the clauses of the plan in force whose tasks bind communes: first IV.4."""
    plan = plans.plan_in_force(actor, path)
    if plan is None:
        return []
    tasks = plans.tasks(actor, plan_pk=plan.pk, within=path)
    named = {one.clause for one in tasks if one.unit_path == path}
    rows = [row for row in plans.clause_rows(actor, plan.pk) if row.path in named]
    rows.sort(key=lambda row: (row.path != "IV.4", row.order))
    return [(row.pk, shorten(f"{row.path} {row.heading or row.text}", 110)) for row in rows]


def clause_row(actor: Actor, pk: int | None) -> Clause | None:
    """The clause of a key; None for none."""
    return plans.clause_row(actor, pk) if pk else None


def criteria_choices(actor: Actor) -> list[tuple[str, list[tuple[int, str]]]]:
    """Criteria of the sets that concern the actor's areas, set by set."""
    sets = criteria.whole_sets(actor, criteria.concerning(actor))
    return [(one.name, [(c.id, f"{c.code}. {c.name}") for c in one.criteria]) for one in sets]


def criterion_row(actor: Actor, pk: int | None) -> Criterion | None:
    """The criterion of a key; None for none. NotFound where there is no such one."""
    if pk is None:
        return None
    found = Criterion.objects.filter(pk=pk).first()
    if found is None:
        raise NotFound("criterion.unknown", _("There is no such criterion in this set."))
    return found


def source_names(actor: Actor) -> dict[str, str]:
    """Sources of capital by code."""
    return {one.code: one.name for one in funding.sources(actor).values()}


def source_row(actor: Actor, code: str) -> Source | None:
    """The source of a code; None for an empty one."""
    found = funding.sources(actor).values()
    return next((one for one in found if one.code == code), None)


def bodies(actor: Actor, path: str) -> dict[str, Agency]:
    """Agencies around a place, by code."""
    return {one.code: one for one in accounts.agencies(actor, around_paths=(path,))}


def office_of(actor: Actor, path: str) -> Agency:
    """The office that keeps the programme at a place. Raises Conflict where none is there."""
    found = bodies(actor, path).values()
    rows = Membership.objects.filter(role="office", agency__in=[one.pk for one in found])
    kept = set(rows.values_list("agency_id", flat=True))
    there = [one for one in found if one.pk in kept and path.startswith(one.unit.path)]
    if not there:
        raise Conflict("registration.office", _("No office keeps the programme here yet."))
    return max(there, key=lambda one: len(one.unit.path))
