"""Hamlets that aim at a level or hold one, judged by the set for hamlets."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from thonmoi.audit.kept import kept
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetLine
from thonmoi.criteria.rules import Level, SetState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.queries.shown import UnitStatus
from thonmoi.monitoring.queries.standings import statuses_of
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level as UnitLevel


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the hamlets of a commune that aim at a level, or hold it, meet its set.

    It informs whoever concludes on the criterion of the commune; it concludes nothing.
    `unknown` are those of which not every criterion was concluded.
    """

    hamlets: tuple[UnitStatus, ...]

    @property
    def met(self) -> int:
        return sum(one.meets_its_set for one in self.hamlets)

    @property
    def total(self) -> int:
        return len(self.hamlets)

    @property
    def unknown(self) -> int:
        return sum(one.title is None and one.is_open for one in self.hamlets)


def hamlets(actor: Actor, *, within: str, on: date | None = None) -> list[UnitStatus]:
    """Hamlets of an area with a target or a title, in Vietnamese order, each by its set."""
    day = on or clock.today()
    key = ("hamlets", within, day, actor.areas())
    return kept(actor, key, lambda: _hamlets(actor, within, day))


def tallies(actor: Actor, unit: Unit) -> dict[str, Tally]:
    """For a commune: the hamlets that feed its criteria, by key of the criterion ("set#5").

    Which criterion that is, the set of the hamlets says; a draft says it too, so that a
    criterion shows its hamlets before their set is in use.
    """
    key = ("tallies", unit.path, clock.today(), actor.areas())
    return kept(actor, key, lambda: _tallies(actor, unit))


def _tallies(actor: Actor, unit: Unit) -> dict[str, Tally]:
    found = hamlets(actor, within=unit.path)
    if not found:
        return {}
    by_target: dict[str, list[UnitStatus]] = defaultdict(list)
    lines = hamlet_sets(actor, unit.path)
    for one in found:
        for target in _targets(one, lines):
            by_target[target].append(one)
    return {target: Tally(tuple(rows)) for target, rows in by_target.items()}


def charge_asked(actor: Actor, unit: Unit, key: str) -> str | None:
    """The charge that a conclusion on a unit asks for: of a hamlet none from the office.

    The office is whoever records there what documents say; everybody else needs the charge.
    """
    is_office = actor.can(P.CONCLUSION_RECORD, unit.path)
    return None if unit.level == UnitLevel.HAMLET and is_office else key


def hamlet_sets(actor: Actor, path: str) -> list[SetLine]:
    """The sets for hamlets that bind a place, in use or drafted, the narrowest area first."""
    return [
        one
        for one in criteria.criteria_sets(actor)
        if one.unit_level == UnitLevel.HAMLET
        and one.state is not SetState.RETIRED
        and path.startswith(one.unit_path)
    ]


def _targets(one: UnitStatus, lines: Sequence[SetLine]) -> set[str]:
    own = [one.set] if one.set else [line for line in lines if line.level == _level(one)]
    return {line.counts_for for line in own if line.counts_for}


def _level(one: UnitStatus) -> str:
    return one.aim.level if one.aim else one.title.level if one.title else Level.MODEL_HAMLET


def _hamlets(actor: Actor, within: str, day: date) -> list[UnitStatus]:
    known = Unit.objects.filter(under("path", (within,)), level=UnitLevel.HAMLET)
    alive = Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gt=day)
    named = Q(designations__isnull=False) | Q(titles__isnull=False)
    rows = known.filter(*alive).filter(named).select_related("parent").distinct()
    there = list(rows.order_by("sort_key"))
    found = statuses_of(actor, there, day) if there else []
    return [one for one in found if one.aim or one.title]
