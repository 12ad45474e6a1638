"""The status of an area as JSON (product: `thonmoi status --json`)."""

from datetime import date
from typing import Any

from thonmoi.audit import queries as log
from thonmoi.criteria.rules import Standing
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries.standings import UnitStatus, statuses
from thonmoi.units.models import Unit


def status_json(actor: Actor, unit: Unit, *, on: date | None = None) -> dict[str, Any]:
    """The matrix of an area; figures that are counts are integers (decision 8)."""
    day = on or clock.today()
    found = statuses(actor, within=unit.path, on=day)
    return {
        "unit": {"code": unit.code, "name": unit.name},
        "on": day.isoformat(),
        "simulated": log.is_simulated(actor),
        "communes": [_commune(one) for one in found],
    }


def _commune(one: UnitStatus) -> dict[str, Any]:
    known = {c: s for c, s in one.standings.items() if s.standing is not Standing.NO_DATA}
    return {
        "code": one.unit.code,
        "name": one.unit.name,
        "set": one.set.level if one.set else None,
        "target": {"level": one.aim.level, "year": one.aim.year} if one.aim else None,
        "title": {"level": one.title.level, "confirmed": one.title.is_confirmed}
        if one.title
        else None,
        "met": one.met,
        "total": one.total,
        "standings": {code: str(s.standing) for code, s in known.items()},
        "unconfirmed": [code for code, s in known.items() if s.is_unconfirmed],
        "sources": {code: s.source for code, s in known.items()},
        "verifying": [code for code, s in one.standings.items() if s.is_verifying],
    }
