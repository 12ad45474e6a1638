"""Putting the guide of the first steps aside."""

from collections.abc import Iterable
from typing import Protocol

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.criteria.models import GuideDismissal
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P


class Area(Protocol):
    """The area whose office needs no guide any more."""

    @property
    def unit_path(self) -> str: ...


@action(
    P.GUIDE_DISMISS, says=_("Put the guide to criteria sets aside: {target}"), doors=(Door.PAGE,)
)
def dismiss_guide(area: Area, *, by: Actor, slugs: Iterable[str]) -> GuideDismissal:
    """An office wants no row about the sets that concern it now; returns the fact.

    A set that comes later is named again. Raises Conflict where all of them were put aside.
    """
    sets = sorted(set(slugs))
    last = GuideDismissal.objects.filter(unit_path=area.unit_path).order_by("pk").last()
    if last is not None and set(sets) <= set(last.sets.split("\n")):
        raise Conflict("guide.dismissed", _("The guide was put aside already."))
    return create(
        GuideDismissal,
        unit_path=area.unit_path,
        sets="\n".join(sets),
        by_id=by.id,
        at=clock.now(),
    )
