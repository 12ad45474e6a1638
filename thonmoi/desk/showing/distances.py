"""What communes with a target still miss, criterion by criterion."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from thonmoi.desk.places import clause
from thonmoi.desk.showing.levels import level_words, states
from thonmoi.desk.showing.looks import Look, Way
from thonmoi.desk.showing.outlooks import look, way
from thonmoi.monitoring.queries.ladders import Gap
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus
from thonmoi.monitoring.rules import Forecast


@dataclass(frozen=True, slots=True)
class Missing:
    code: str
    name: str
    state: str
    is_verifying: bool
    source: str
    href: str


@dataclass(frozen=True, slots=True)
class Distance:
    """A commune with the bar of its criteria and those that are not met yet."""

    status: UnitStatus
    words: str
    states: tuple[str, ...]
    missing: tuple[Missing, ...]
    look: Look | None = None
    way: Way | None = None


def distances(
    rows: Iterable[UnitStatus],
    forecasts: Mapping[int, Forecast] | None = None,
    gaps: Mapping[int, Gap] | None = None,
) -> list[Distance]:
    """One for each commune, in the order given, with its forecast and gap where they are given."""
    known, above = forecasts or {}, gaps or {}
    return [distance(row, known.get(row.unit.pk), above.get(row.unit.pk)) for row in rows]


def distance(row: UnitStatus, known: Forecast | None = None, gap: Gap | None = None) -> Distance:
    names = {c.code: c.name for c in row.set.criteria} if row.set else {}
    missing = tuple(_missing(one, names[one.code]) for one in row.missing)
    return Distance(row, words(row), states(row), missing, look(known, row), way(gap))


def words(row: UnitStatus) -> str:
    """Under the name of a commune: its target, else its title, else that neither is known."""
    if row.aim:
        said = _("Target: %(level)s in %(year)s (%(where)s)") % {
            "level": level_words(row.aim.level),
            "year": row.aim.year,
            "where": row.aim.source,
        }
        return said + ("; " + _("the year is being asked about") if row.aim.is_asked else "")
    if row.title:
        said = _("Title: %(level)s (%(where)s)") % {
            "level": level_words(row.title.level),
            "where": row.title.source,
        }
        return said if row.title.is_confirmed else f"{said}, {_('unconfirmed')}"
    return _("No target and no title in the plan: nothing is judged")


def _missing(one: StandingView, name: str) -> Missing:
    href = clause(one.plan_id, one.source) if one.plan_id else ""
    return Missing(one.code, name, str(one.standing), one.is_verifying, one.source or "—", href)
