"""Releases for those who make them: their places, what is public of each since when."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.portal.models import Release
from thonmoi.portal.queries.finding import place_of
from thonmoi.portal.rules import KIND_LABELS, Kind, kinds_of
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """One kind of a place: since when it is public and by whom; `pk` None where it is not."""

    kind: Kind
    pk: int | None
    on: date | None
    office: str

    @property
    def label(self) -> str | Promise:
        return KIND_LABELS[self.kind]


@dataclass(frozen=True, slots=True)
class Overseen:
    """A place of the actor with its kinds in the order of its page."""

    unit: Unit
    lines: tuple[ReleaseLine, ...]
    is_own: bool


def releases(actor: Actor) -> list[Overseen]:
    """Districts and communes of the actor's areas, each with what is public of it."""
    found = [
        one
        for area in actor.areas()
        for one in units.units(actor, within=area)
        if one.level == Level.DISTRICT or (one.level == Level.COMMUNE and one.kind == "xã")
    ]
    found.sort(key=lambda one: one.level != Level.DISTRICT)
    rows = Release.objects.filter(unit__in=[one.pk for one in found], withdrawn_on=None)
    known = {(row.unit_id, Kind(row.kind)): row for row in rows}
    return [
        Overseen(
            one,
            tuple(_line(kind, known.get((one.pk, kind))) for kind in kinds_of(one.level)),
            may_release(actor, one),
        )
        for one in found
    ]


def may_release(actor: Actor, unit: Unit) -> bool:
    """Whether a place is the actor's to release: his very own, no commune for a district."""
    return unit.path in actor.paths(P.RELEASE_MAKE)


def unit_to_release(actor: Actor, code: str) -> Unit:
    """A place that the actor releases. NotFound outside his areas, Denied for another's."""
    unit = place_of(actor, code)
    if not actor.covers(unit.path):
        raise NotFound("place.unknown", _("There is no page of such a place."))
    _require_own(actor, unit)
    return unit


def release_row(actor: Actor, pk: int) -> Release:
    """A release as the subject of a deed. NotFound outside, Denied for another's place."""
    seen = under("unit_path", actor.areas())
    found = Release.objects.filter(seen, pk=pk).select_related("unit").first()
    if found is None:
        raise NotFound("release.unknown", _("There is no such release in your area."))
    _require_own(actor, found.unit)
    return found


def _require_own(actor: Actor, unit: Unit) -> None:
    if not may_release(actor, unit):
        raise Denied(
            "release.not-yours",
            _("The chair of a commune releases its figures; of a district its leader or office."),
        )


def _line(kind: Kind, row: Release | None) -> ReleaseLine:
    return ReleaseLine(kind, *((row.pk, row.on, row.office) if row else (None, None, "")))
