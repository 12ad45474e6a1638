"""What a criteria set would change for each unit that it judges, before it is activated.

Judged on the latest readings alone, by the rules: it proposes, as readings do; nobody's
standing changes. A bounded number of questions, whatever the number of communes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import IndicatorView, SetView
from thonmoi.criteria.rules import (
    Outcome,
    SetState,
    Verdict,
    group_label,
    is_told_apart,
    judge,
    judge_criterion,
)
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.monitoring import cells
from thonmoi.monitoring.queries.hamlets import hamlets
from thonmoi.monitoring.queries.latest import Latest, latest_readings
from thonmoi.monitoring.queries.shown import UnitStatus
from thonmoi.monitoring.queries.standings import statuses
from thonmoi.monitoring.rules import effects as rules
from thonmoi.monitoring.rules.effects import Effect
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@dataclass(frozen=True, slots=True)
class Turned:
    """One indicator of one unit: by the set so far (None: it is new) and by the new one."""

    indicator: IndicatorView
    before: Verdict | None
    after: Verdict
    effect: Effect


@dataclass(frozen=True, slots=True)
class UnitEffect:
    """What changes for one unit.

    `is_judged` where its target or title is of the set's level: the others are shown so that it
    can be seen what would be asked of them. `met`, `total` are proposals of the new set by
    criterion; `concluded` are criteria of it on which somebody concluded already.
    """

    status: UnitStatus
    before: SetView | None
    is_judged: bool
    group_before: str
    group: str
    needs_group: bool
    met: int
    total: int
    concluded: int
    lines: tuple[Turned, ...] = field(repr=False)

    @property
    def unit(self) -> Unit:
        return self.status.unit

    def codes(self, effect: Effect) -> list[Turned]:
        """The indicators to which this happens, in the order of the set."""
        return [one for one in self.lines if one.effect is effect]

    @property
    def without_data(self) -> int:
        """How many indicators of the new set have no reading."""
        return sum(one.after.outcome is Outcome.NO_DATA for one in self.lines)


@dataclass(frozen=True, slots=True)
class SetEffects:
    """The whole preview.

    `before` are the sets in whose place it comes, for the units that it will judge (for all,
    where it judges none yet); `added` and `dropped` are against those.
    """

    set: SetView
    before: tuple[SetView, ...]
    rows: tuple[UnitEffect, ...]
    added: tuple[IndicatorView, ...]
    dropped: tuple[IndicatorView, ...]
    year: int

    @property
    def needs_groups(self) -> tuple[UnitEffect, ...]:
        return tuple(one for one in self.rows if one.needs_group)

    def losing(self) -> list[UnitEffect]:
        """Units that would lose an indicator."""
        return [one for one in self.rows if one.codes(Effect.LOST)]

    def gaining(self) -> list[UnitEffect]:
        """Units that would gain one."""
        return [one for one in self.rows if one.codes(Effect.GAINED)]

    def by_group(self) -> list[tuple[str, str, int]]:
        """(code, few words, number of units) of each group of the new set; "" for no group.

        Empty where the set asks the same of all.
        """
        is_apart = is_told_apart(self.set.group_kind, self.set.groups, self.set.default_group)
        if self.set.group or not is_apart:
            return []
        now = [one.group for one in self.rows]
        named = [(c, group_label(c, n)) for c, n in self.set.groups.items()]
        found = [(code, label, now.count(code)) for code, label in named if code in now]
        return [*found, *([("", "", now.count(""))] if "" in now else [])]


def set_effects(actor: Actor, slug: str, edition: int, *, within: str = "") -> SetEffects:
    """What an edition of a set changes for the units of the actor's areas, or of one in them.

    NotFound for a set that is not the actor's to see, or an area that is not his.
    """
    set_ = criteria.criteria_set(actor, slug, edition)
    if not actor.sees(set_.unit_path) or (within and not actor.covers(within)):
        raise NotFound("set.unknown", _("There is no such criteria set."))
    today = clock.today()
    year = min(max(today.year, set_.year_from), set_.year_to)
    found = _judged_units(actor, set_, (within,) if within else actor.areas())
    before = _sets_before(actor, set_, found, today)
    groups = {set_.id: _groups(actor, set_, found, date(year, 12, 31), today)}
    for one in before.values():
        if one is not None and one.id not in groups:
            groups[one.id] = _groups(actor, one, found, today, today)
    measures = {i.measure_id for s in (set_, *filter(None, before.values())) for i in s.indicators}
    readings = latest_readings(actor, [row.unit.pk for row in found], measures, today)
    olds = {one.id: one for one in before.values() if one is not None}
    pairs = {pk: rules.matched(one.indicators, set_.indicators) for pk, one in olds.items()}
    judge_ = _Judge(set_, year, today.year, groups, pairs)
    rows = tuple(judge_.unit(row, before[row.unit.pk], readings[row.unit.pk]) for row in found)
    judged = [row.before for row in rows if row.is_judged] or list(olds.values())
    replaced = {one.id: one for one in judged if one is not None}
    known = {i.measure_id for one in replaced.values() for i in one.indicators}
    return SetEffects(
        set_,
        tuple(replaced.values()),
        rows,
        tuple(i for i in set_.indicators if i.measure_id not in known),
        tuple(
            i for one in replaced.values() for i in rules.dropped(one.indicators, set_.indicators)
        ),
        year,
    )


def _judged_units(actor: Actor, set_: SetView, within: tuple[str, ...]) -> list[UnitStatus]:
    """Units of the kind that the set is for, in the areas asked for and in its own."""
    find = {Level.COMMUNE: statuses, Level.HAMLET: hamlets}.get(Level(set_.unit_level))
    if find is None:
        return []
    own = set_.unit_path
    areas = [max(path, own, key=len) for path in within if _meet(path, own)]
    found = [row for path in dict.fromkeys(areas) for row in find(actor, within=path)]
    return [row for row in found if row.unit.path.startswith(own)]


def _meet(path: str, other: str) -> bool:
    """Whether one of two areas lies in the other."""
    return path.startswith(other) or other.startswith(path)


def _sets_before(
    actor: Actor, set_: SetView, found: list[UnitStatus], today: date
) -> dict[int, SetView | None]:
    """What each unit is compared by: the edition in use of the same name, else its own set.

    A unit without either is compared by the set of the same level that is in force there.
    """
    line = criteria.set_line(actor, set_.slug)
    if line.state is SetState.ACTIVE and line.id != set_.id:
        same = criteria.criteria_set(actor, set_.slug, line.edition)
        return {row.unit.pk: same for row in found}
    alone = [(str(set_.level), row.unit.path) for row in found if row.set is None]
    sets = criteria.sets_for(actor, alone, today) if alone else {}
    return {row.unit.pk: row.set or sets.get((str(set_.level), row.unit.path)) for row in found}


def _groups(
    actor: Actor, set_: SetView, found: list[UnitStatus], on: date, today: date
) -> dict[str, str]:
    """The group of each unit; of a set still to come, as it is recorded for its first year."""
    day = today if today.year in set_.years else on
    return criteria.groups_of(actor, [row.unit.path for row in found], set_, day)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Judges units by the new set and by the one before."""

    set: SetView
    year: int
    today: int
    groups: Mapping[int, Mapping[str, str]]
    pairs: Mapping[int, Mapping[str, IndicatorView]]

    def unit(
        self, row: UnitStatus, before: SetView | None, readings: Mapping[int, Latest]
    ) -> UnitEffect:
        path = row.unit.path
        group = self.groups[self.set.id][path]
        group_before = self.groups[before.id][path] if before else ""
        lines = [
            self.line(one, before, group, group_before, readings) for one in self.set.indicators
        ]
        by_code = {one.indicator.id: one.after for one in lines}
        proposals = [
            judge_criterion([by_code[i.id] for i in one.indicators], one.is_complete)
            for one in self.set.criteria
        ]
        said = row.standings if before and before.slug == self.set.slug else {}
        levels = {str(held.level) for held in (row.aim, row.title) if held}
        return UnitEffect(
            row,
            before,
            str(self.set.level) in levels,
            _label(before, group_before),
            group,
            self.needs_group(group),
            sum(one.outcome is Outcome.MET for one in proposals),
            len(proposals),
            sum(
                said[one.code].standing != "no_data"
                for one in self.set.criteria
                if one.code in said
            ),
            tuple(lines),
        )

    def line(
        self,
        one: IndicatorView,
        before: SetView | None,
        group: str,
        group_before: str,
        readings: Mapping[int, Latest],
    ) -> Turned:
        after = _verdict(one, readings, group, self.year)
        old = self.pairs[before.id].get(one.code) if before else None
        was = (
            _verdict(old, readings, group_before, self.year_of(before)) if old and before else None
        )
        return Turned(one, was, after, rules.effect(was, after))

    def year_of(self, before: SetView) -> int:
        return min(max(self.today, before.year_from), before.year_to)

    def needs_group(self, group: str) -> bool:
        known = self.set.groups
        return not group and is_told_apart(self.set.group_kind, known, self.set.default_group)


def _verdict(one: IndicatorView, readings: Mapping[int, Latest], group: str, year: int) -> Verdict:
    last = readings.get(one.measure_id)
    reading = (
        cells.reading_of(one.rule, last.value, is_not_applicable=last.is_not_applicable)
        if last
        else None
    )
    return judge(one.rule, reading, group, year)


def _label(set_: SetView | None, group: str) -> str:
    return group_label(group, set_.groups.get(group, "")) if set_ and group else ""
