"""The bodies of an area that may be urged, and all that their people may do, in one Actor."""

from collections.abc import Collection

from thonmoi.accounts import charges
from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Account, Agency, Membership
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, ActorKind, Grant
from thonmoi.kernel.fields import under
from thonmoi.kernel.limits import CHARGED
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles import ROLES
from thonmoi.notices.rules import Body
from thonmoi.units.rules import Level

COMMITTEE, URGES = "committee", "office"
OF_COMMUNES = ("commune-editor", "commune-lead")
OF_AGENCIES = ("division", "finance")
"""The roles in which a commune, and another agency, owes something."""


def bodies(actor: Actor, within: str = "") -> list[Body]:
    """Agencies that the actor may urge, communes first: in his areas, urged at all.

    Not his own, nor an office that urges itself. `within` keeps those of a part of the area.
    """
    rows = Agency.objects.filter(under("unit__path", actor.areas(P.REMINDER_SEND)), is_urged=True)
    if within:
        rows = rows.filter(under("unit__path", (within,)))
    urging = Membership.objects.filter(role=URGES, valid_to=None).values("agency")
    rows = rows.exclude(pk__in=actor.agency_ids).exclude(pk__in=urging)
    found = rows.select_related("unit").order_by("sort_key")
    staff = accounts.staff(actor, [row.pk for row in found])
    made = [_body(row, staff.get(row.pk, ())) for row in found]
    return sorted(made, key=lambda one: not one.is_commune)


def body_of(actor: Actor, agency_id: int) -> Body | None:
    """The body that an agency is, for itself and for who may urge it; None for anybody else."""
    row = Agency.objects.select_related("unit").filter(pk=agency_id).first()
    if row is None:
        return None
    is_his = row.pk in actor.agency_ids or actor.can(P.REMINDER_SEND, row.unit_path)
    return _body(row, ()) if is_his else None


def _body(row: Agency, staff: Collection[Account]) -> Body:
    return Body(
        row.pk,
        row.code,
        row.name,
        row.short_name,
        row.unit.path,
        row.unit.level == Level.COMMUNE and row.kind == COMMITTEE,
        bool(staff),
        sum(bool(person.email) for person in staff),
    )


def everybody(actor: Actor, found: list[Body]) -> Actor:
    """An Actor who holds what the people of these bodies hold, each in his own place.

    With it the sources of "due" answer for all of them at once: what it is told is what they
    are told (`due.py`). It opens no page and does no deed.
    """
    agencies = [one.agency_id for one in found if not one.is_commune]
    held = charges.held(agencies, clock.today())
    grants = (
        Grant(one.unit_path, _permissions(OF_COMMUNES))
        if one.is_commune
        else Grant(one.unit_path, _permissions(OF_AGENCIES), held.get(one.agency_id))
        for one in found
    )
    ids = frozenset(one.agency_id for one in found)
    return Actor(ActorKind.STAFF, grants=tuple(dict.fromkeys(grants)), agency_ids=ids)


def _permissions(roles: tuple[str, ...]) -> frozenset[P]:
    """What these roles may do together; the charged ones are limited by each grant."""
    every = frozenset().union(*(ROLES[role].permissions for role in roles))
    return every if roles == OF_AGENCIES else every - CHARGED
