"""Finding the Actor of a request."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from thonmoi.accounts import charges
from thonmoi.accounts.models import Account, Membership
from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, ActorKind, Grant
from thonmoi.kernel.limits import CHARGED
from thonmoi.kernel.roles import ROLES
from thonmoi.units import queries as units
from thonmoi.units.models import Succession


def actor_of(account: Account) -> Actor:
    """The Actor that an account is today: its roles over their areas and those of predecessors.

    Kept until the next deed: a role, an agency or a charge changes by a deed only.
    """
    today = clock.today()
    key = ("accounts.actor", account.pk, today)
    return kept(Actor.PUBLIC, key, lambda: _found(account, today))


def _found(account: Account, today: date) -> Actor:
    held = [
        m
        for m in Membership.objects.select_related("agency", "unit")
        .annotate(has_origin=Exists(Succession.objects.filter(heir=OuterRef("unit"))))
        .filter(
            Q(valid_from=None) | Q(valid_from__lte=today),
            Q(valid_to=None) | Q(valid_to__gt=today),
            account=account,
        )
        if m.role in ROLES
    ]
    charged = [m.agency_id for m in held if ROLES[m.role].permissions & CHARGED]
    by_agency = charges.held(charged, today) if charged else {}
    succeeding = {m.unit.path for m in held if m.has_origin}
    origins = units.origin_paths(Actor.PUBLIC, succeeding)
    grants = tuple(
        Grant(
            path,
            ROLES[m.role].permissions,
            by_agency.get(m.agency_id) if ROLES[m.role].permissions & CHARGED else None,
            str(m.unit),
        )
        for m in held
        for path in (m.unit.path, *origins.get(m.unit.path, ()))
    )
    office = min((m.agency.name for m in held), default="")
    return Actor(
        ActorKind.STAFF,
        id=account.pk,
        office=office,
        grants=grants,
        agency_ids=frozenset(m.agency_id for m in held),
        roles=frozenset(m.role for m in held),
    )
