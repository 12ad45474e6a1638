"""Who receives the signed table of a commune: bodies by the register of agencies (decision 16)."""

from django.db.models import Q

from thonmoi.accounts.models import Membership
from thonmoi.accounts.queries import agencies
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.units.models import Unit

COMMITTEE, OFFICE = "committee", "office"


def receivers(actor: Actor, unit: Unit) -> tuple[str, ...]:
    """Names of the committee right above a commune and of the body that runs the programme there.

    That body is the nearest whose people hold the role of the office today. What the register
    does not hold is left out: no name is made up.
    """
    around = [one for one in agencies(actor, around_paths=(unit.path,)) if one.unit_id != unit.pk]
    today = clock.today()
    held = Membership.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=today),
        Q(valid_to=None) | Q(valid_to__gt=today),
        role=OFFICE,
        agency__in=[one.pk for one in around],
    )
    running = set(held.values_list("agency_id", flat=True))
    above = [one for one in around if unit.path.startswith(one.unit.path)]
    found = (
        max(rows, key=lambda one: len(one.unit.path), default=None)
        for rows in (
            [one for one in above if one.kind == COMMITTEE and one.unit_id == unit.parent_id],
            [one for one in above if one.pk in running],
        )
    )
    return tuple(one.name for one in found if one)
