"""Where a commune stands, and how many communes of a district hold a title, as they go out."""

from typing import Any

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.portal.queries._going import Facts, day, goes, level
from thonmoi.portal.rules import Fact, Kind
from thonmoi.units.models import Unit


def standings_of(actor: Actor, unit: Unit) -> Facts:
    """Criteria as divisions concluded them; what only the plan says is no data outside."""
    status = standings.status(actor, unit)
    names = status.set.by_code if status.set else {}
    rows = [_criterion(one, names[one.code].name) for one in status.standings.values()]
    aim = status.aim if status.aim and not status.aim.is_asked else None
    title = status.title if status.title and status.title.is_confirmed else None
    return {
        "set": status.set.name if status.set else "",
        "level": level(status.set.level) if status.set else "",
        "aim_year": aim.year if aim else None,
        "title": level(title.level) if title else "",
        "criteria": rows,
        "is_simulated": status.is_simulated,
        **_counted([row["state"] for row in rows]),
    }


def _criterion(one: Any, name: str) -> Facts:
    fact = Fact.VERIFYING if one.is_unconfirmed else Fact.CONFIRMED
    is_out = goes("monitoring", Kind.STANDINGS, fact)
    state, on = (str(one.standing), day(one.on)) if is_out else (str(Standing.NO_DATA), None)
    return {"code": one.code, "name": name, "state": state, "on": on}


def _counted(states: list[str]) -> Facts:
    """How many are met, not met, without a confirmed conclusion, of how many that apply."""
    met = sum(one in (Standing.MET, Standing.MET_NOT_SUSTAINABLE) for one in states)
    return {
        "met": met,
        "not_met": states.count(Standing.NOT_MET),
        "open": states.count(Standing.NO_DATA),
        "total": len(states) - states.count(Standing.NOT_APPLICABLE),
    }


def overview_of(actor: Actor, unit: Unit) -> Facts:
    """How many communes there are, how many hold which title by a decision."""
    found = standings.statuses(actor, within=unit.path)
    held = [
        s.title.level
        for s in found
        if s.title and goes("monitoring", Kind.OVERVIEW, _of_title(s.title.is_confirmed))
    ]
    counted = [{"level": level(one), "communes": held.count(one)} for one in sorted(set(held))]
    return {"communes": len(found), "titles": counted}


def _of_title(is_confirmed: bool) -> Fact:
    return Fact.CONFIRMED if is_confirmed else Fact.VERIFYING
