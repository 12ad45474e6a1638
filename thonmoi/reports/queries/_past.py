"""Where communes stood on earlier days, by the set of today: one question for all days.

Only codes and standings: what the matrix of a past day shows besides is asked of monitoring.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.rules import Standing, charge_key
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Conclusion
from thonmoi.monitoring.queries.shown import UnitStatus
from thonmoi.monitoring.queries.standings import parts_of
from thonmoi.monitoring.rules import MET, Concluded, holding
from thonmoi.reports.facts import Mark

_COLUMNS = (
    "unit_id",
    "criterion__criteria_set__slug",
    "criterion__code",
    "standing",
    "on",
    "at",
    "part",
    "pk",
)


@dataclass(frozen=True, slots=True)
class Past:
    """What was concluded of communes, by unit and key, the oldest first; parts by set."""

    said: Mapping[int, Mapping[str, list[Concluded]]]
    parts: Mapping[int, Mapping[str, tuple[str, ...]]]

    def marks(self, one: UnitStatus, day: date) -> tuple[Mark, ...]:
        """The standings of a commune on a day; empty where nothing was known of it."""
        if one.set is None:
            return ()
        said, parts = self.said.get(one.unit.pk, {}), self.parts[one.set.id]
        made = tuple(
            Mark(code, _standing(said.get(one.set.charge_key(code), ()), day, parts.get(code, ())))
            for code in one.standings
        )
        return made if any(mark.standing is not Standing.NO_DATA for mark in made) else ()


def _standing(rows: Sequence[Concluded], day: date, parts: tuple[str, ...]) -> Standing:
    known = rows[: bisect_right(rows, day, key=lambda one: one.on)]
    if parts or any(one.part for one in known):
        return holding(known, parts)[0]
    return known[-1].standing if known else Standing.NO_DATA


def past(actor: Actor, now: Sequence[UnitStatus], on: date) -> Past:
    """What was concluded until a day of communes whose status the caller has asked for."""
    ids = [one.unit.pk for one in now if one.set]
    rows = Conclusion.objects.filter(unit_id__in=ids, on__lte=on).order_by("on", "at", "pk")
    said: dict[int, dict[str, list[Concluded]]] = defaultdict(lambda: defaultdict(list))
    standings = {str(one): one for one in Standing}
    for unit, slug, code, standing, day, at, part, pk in rows.values_list(*_COLUMNS):
        one = Concluded(standings[standing], day, at, part, pk)
        said[unit][charge_key(slug, code)].append(one)
    return Past(said, parts_of(actor, [one.set for one in now], said))  # type: ignore[arg-type]  # sets


def met(marks: tuple[Mark, ...]) -> int | None:
    """Criteria met; None where nothing was known."""
    return sum(one.standing in MET for one in marks) if marks else None
