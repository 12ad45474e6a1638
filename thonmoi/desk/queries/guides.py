"""Where an area stands with its criteria sets: what is used, what is open, nothing guessed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from thonmoi.audit.kept import kept
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import IndicatorView, SetView
from thonmoi.criteria.rules import Confidence, SetState, is_told_apart, weakest
from thonmoi.desk.queries.areas import Area, area
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.hamlets import hamlets
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.units.rules import Level


class Open(StrEnum):
    """What may be open with a set; the order is that in which an office does it."""

    DOCUMENT = "document"
    TEXT = "text"
    ACTIVATE = "activate"
    UNKNOWN = "unknown"
    RECALLED = "recalled"
    GROUPS = "groups"
    UNCHARGED = "uncharged"
    CHARGES = "charges"


@dataclass(frozen=True, slots=True)
class SetGuide:
    """One set: how many units are judged by it, aim at its level, and what is open with it."""

    set: SetView
    judged: int
    aiming: int
    marks: Mapping[Confidence, int]
    open: Mapping[Open, int]

    @property
    def concerns(self) -> bool:
        """Whether somebody in the area is judged by it, or will be: it stands first."""
        return bool(self.judged or self.aiming)


@dataclass(frozen=True, slots=True)
class Guide:
    """The sets of an area: those that concern its units, and the others."""

    area: Area
    sets: tuple[SetGuide, ...]
    others: tuple[SetGuide, ...]
    is_put_aside: bool

    @property
    def open(self) -> int:
        """How many of the sets that concern the area have something open."""
        return sum(bool(one.open) for one in self.sets)


def guide(actor: Actor) -> Guide:
    """The guide of the actor's widest area, the sets that judge most units first."""
    key = ("criteria-guide", clock.today(), actor.areas())
    return kept(actor, key, lambda: _guide(actor, area(actor)))


def _guide(actor: Actor, place: Area) -> Guide:
    path = place.unit.path
    found = [one for one in criteria.concerning(actor) if one.unit_level in _KINDS]
    units = {
        Level.COMMUNE: standings.statuses(actor, within=path),
        Level.HAMLET: hamlets(actor, within=path),
    }
    charges = criteria.charge_counts(actor)
    sets = criteria.whole_sets(actor, found)
    made = [_state(actor, one, units[Level(one.unit_level)], charges) for one in sets]
    made.sort(key=lambda one: (-one.judged, -one.aiming, one.set.year_from))
    aside = criteria.put_aside(actor, path)
    return Guide(
        place,
        tuple(one for one in made if one.concerns),
        tuple(one for one in made if not one.concerns),
        {one.set.slug for one in made} <= aside,
    )


def has_open(actor: Actor, path: str) -> bool:
    """Whether a set that communes of an area are judged by has something open, and no one said so.

    For the row in My work: asks three light questions; hamlets, groups and charges are left to
    the page.
    """
    found = criteria.concerning(actor)
    if {one.slug for one in found if one.unit_level in _KINDS} <= criteria.put_aside(actor, path):
        return False
    judging = {row.set.slug for row in standings.statuses(actor, within=path) if row.set}
    sets = criteria.whole_sets(actor, [one for one in found if one.slug in judging])
    return any(_open(one, Counter(_mark(i, None, one) for i in one.indicators), {}) for one in sets)


_KINDS = (Level.COMMUNE, Level.HAMLET)


def _state(
    actor: Actor,
    set_: SetView,
    units: list[UnitStatus],
    charges: Mapping[str, tuple[int, int]],
) -> SetGuide:
    judged = [row for row in units if row.set and row.set.slug == set_.slug]
    aiming = [
        row
        for row in units
        if row.set is None and (held := row.aim or row.title) and held.level == str(set_.level)
    ]
    asked = [row.unit.path for row in judged or units]
    groups = criteria.groups_of(actor, asked, set_) if _is_apart(set_) else {}
    marks = Counter(_mark(one, _common(groups, set_), set_) for one in set_.indicators)
    return SetGuide(
        set_,
        len(judged),
        len(aiming),
        dict(marks),
        _open(set_, marks, groups, charges.get(set_.slug, (0, 0))),
    )


def _open(
    set_: SetView,
    marks: Mapping[Confidence, int],
    groups: Mapping[str, str],
    charges: tuple[int, int] = (1, 0),
) -> dict[Open, int]:
    """What is open, with how many things each; only that which is more than none."""
    is_draft = set_.state is SetState.DRAFT
    nameless = sum(not one.indicators or not one.is_complete for one in set_.criteria)
    total, unconfirmed = charges
    found = {
        Open.DOCUMENT: int(set_.document is None),
        Open.TEXT: nameless,
        Open.ACTIVATE: int(is_draft and not nameless and set_.document is not None),
        Open.UNKNOWN: 0 if is_draft else marks.get(Confidence.UNKNOWN, 0),
        Open.RECALLED: 0 if is_draft else marks.get(Confidence.RECALLED, 0),
        Open.GROUPS: sum(not one for one in groups.values()),
        Open.UNCHARGED: int(not is_draft and not total),
        Open.CHARGES: 0 if is_draft else unconfirmed,
    }
    return {kind: count for kind, count in found.items() if count}


def _common(groups: Mapping[str, str], set_: SetView) -> str | None:
    """The group that all units share; None where they differ, or are in none."""
    if not _is_apart(set_):
        return set_.group or set_.default_group
    known = set(groups.values())
    return known.pop() if len(known) == 1 and "" not in known else None


def _is_apart(set_: SetView) -> bool:
    """Whether each unit has to be put into a group of its own for the set."""
    is_told = is_told_apart(set_.group_kind, set_.groups, set_.default_group)
    return is_told and not set_.group


def _mark(line: IndicatorView, group: str | None, set_: SetView) -> Confidence:
    """How sure the requirement is: of the group, else the least sure of all that are written."""
    year = min(max(clock.today().year, set_.year_from), set_.year_to)
    if group is not None:
        return line.requirement(group, year).mark
    rows = [row for row in line.rule.thresholds if row.value is not None]
    if not rows:
        return Confidence.UNKNOWN
    return weakest(line.rule.wording, *(row.confidence for row in rows))
