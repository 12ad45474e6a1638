"""Releasing figures of a place to everybody, and taking them back (decision 21)."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.encoding import canonical
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.portal.models import Release
from thonmoi.portal.rules import Kind, kinds_of
from thonmoi.units.models import Unit


@action(P.RELEASE_MAKE, says=_("Released to everybody: {target}"), doors=(Door.PAGE,))
def make_release(unit: Unit, *, by: Actor, facts: Mapping[Kind, Mapping[str, Any]]) -> Unit:
    """Release figures of a place as of today, by kind; what was released before is replaced.

    `facts` is what `queries.outgoing` found. Raises Invalid where nothing is chosen or a kind is
    not of this place, Denied for another's place: a commune's figures are its chair's to release.
    """
    _require_own(unit, by)
    if not facts or not set(facts) <= set(kinds_of(unit.level)):
        raise Invalid("release.nothing", _("Choose what to release."), field="kinds")
    today = clock.today()
    for row in _current(unit).filter(kind__in=list(facts)):
        change(row, withdrawn_on=today)
    for kind, found in facts.items():
        create(
            Release,
            **{"unit": unit, "unit_path": unit.path, "kind": kind, "on": today},
            facts=canonical(found),
            digest=digest_of({kind: found}),
            office=by.office,
            released_by_id=by.id,
            released_at=clock.now(),
        )
    return unit


@action(P.RELEASE_WITHDRAW, says=_("Took back from the public: {target}"), doors=(Door.PAGE,))
def withdraw_release(release: Release, *, by: Actor, reason: str) -> Release:
    """Take released figures back: from now on nobody outside reads them.

    Raises Conflict where they were taken back or replaced already.
    """
    _require_own(release.unit, by)
    if release.withdrawn_on:
        raise Conflict("release.withdrawn", _("This is not public any more."))
    return change(
        release,
        expect={"withdrawn_on": None},
        withdrawn_on=clock.today(),
        withdrawn_reason=reason.strip(),
    )


def digest_of(facts: Mapping[Kind, Mapping[str, Any]]) -> str:
    """The hash of figures that are released together."""
    plain = canonical({str(kind): found for kind, found in sorted(facts.items())})
    return hashlib.sha256(plain.encode()).hexdigest()


def _current(unit: Unit) -> QuerySet[Release]:
    return Release.objects.filter(unit=unit, withdrawn_on=None)


def _require_own(unit: Unit, by: Actor) -> None:
    if unit.path not in by.paths(P.RELEASE_MAKE):
        raise Denied(
            "release.not-yours",
            _("The chair of a commune releases its figures; of a district its leader or office."),
        )
