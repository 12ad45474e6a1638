"""What changed between two days, and the matrix as it was on the second."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import Standing
from thonmoi.desk.queries.areas import Area, area
from thonmoi.desk.queries.matrix import Matrix
from thonmoi.kernel.access import Actor
from thonmoi.monitoring import rules
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.outlooks import Outlooks
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus


@dataclass(frozen=True, slots=True)
class Change:
    """One criterion that stands otherwise than before: the conclusion that changed it."""

    name: str
    was: Standing
    now: StandingView

    @property
    def is_first(self) -> bool:
        """Whether anything was concluded here for the first time: neither gained nor lost."""
        return self.was is Standing.NO_DATA

    @property
    def is_gain(self) -> bool:
        return not self.is_first and self.was not in rules.MET and self.now.standing in rules.MET

    @property
    def is_loss(self) -> bool:
        return self.was in rules.MET and self.now.standing not in rules.MET


@dataclass(frozen=True, slots=True)
class CommuneChanges:
    """A commune then and now; where another set judges it now, counts alone are compared."""

    before: UnitStatus
    after: UnitStatus
    changes: tuple[Change, ...]

    @property
    def is_other_set(self) -> bool:
        return _line(self.before.set) != _line(self.after.set)

    @property
    def is_changed(self) -> bool:
        return bool(self.changes) or self.is_other_set or self.before.title != self.after.title


@dataclass(frozen=True, slots=True)
class Changes:
    """Communes that changed, the matrices of the second day (one for each district)."""

    area: Area
    communes: tuple[CommuneChanges, ...]
    matrix: Matrix
    total: int


def changes(actor: Actor, code: str, since: date, until: date) -> Changes:
    """The difference between two days in an area of the actor; by the map of today."""
    found = area(actor, code)
    before = {
        row.unit.pk: row for row in standings.statuses(actor, within=found.unit.path, on=since)
    }
    after = standings.statuses(actor, within=found.unit.path, on=until)
    pairs = (_commune(actor, before[row.unit.pk], row) for row in after if row.unit.pk in before)
    changed = tuple(one for one in pairs if one.is_changed)
    return Changes(found, changed, Matrix.of(found.unit, after), len(after))


def since_last(
    actor: Actor, rows: Iterable[UnitStatus], past: Outlooks
) -> tuple[CommuneChanges, ...]:
    """The communes that changed since the end of the last quarter; no question is asked.

    By the set that judges each of them now; `past` holds where its criteria stood then.
    """
    pairs = [(_then(row, past.courses[row.unit.pk].before), row) for row in rows if row.set]
    made = (_commune(actor, before, after) for before, after in pairs)
    return tuple(one for one in made if one.changes)


def _then(row: UnitStatus, before: Mapping[str, Standing]) -> UnitStatus:
    then = {
        code: replace(view, standing=before.get(code, Standing.NO_DATA))
        for code, view in row.standings.items()
    }
    return replace(row, standings=then)


def _commune(actor: Actor, before: UnitStatus, after: UnitStatus) -> CommuneChanges:
    """Reasons are told to whoever covers the commune (decision 28)."""
    if after.set is None or _line(before.set) != _line(after.set):
        return CommuneChanges(before, after, ())
    names = {one.code: one.name for one in after.set.criteria}
    is_own = actor.covers(after.unit.path)
    made = tuple(
        Change(
            names[code],
            before.standings[code].standing,
            now if is_own else replace(now, reason=""),
        )
        for code, now in after.standings.items()
        if code in before.standings and before.standings[code].standing is not now.standing
    )
    return CommuneChanges(before, after, made)


def _line(set_: SetView | None) -> str:
    """A set whatever its edition."""
    return set_.slug if set_ else ""
