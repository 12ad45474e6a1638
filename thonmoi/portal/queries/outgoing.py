"""What would go out of a place if it were released now, by kind: plain values in Vietnamese."""

from datetime import date
from typing import Any

from django.utils import translation

from thonmoi.criteria.rules import LEVEL_LABELS, Standing
from thonmoi.criteria.rules import Level as SetLevel
from thonmoi.funding import queries as funding
from thonmoi.funding.rules import State
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.plans import queries as plans
from thonmoi.portal.rules import Fact, Kind, is_public, kinds_of
from thonmoi.reports import queries as reports
from thonmoi.reports.rules import ReportState
from thonmoi.units.models import Unit

Facts = dict[str, Any]


def outgoing(actor: Actor, unit: Unit) -> dict[Kind, Facts]:
    """The figures of a place as the actor may release them; each as its page will say it.

    Everything passes `rules.is_public`: nothing that is verified, forecast, drafted, withdrawn
    or names a resident is among them.
    """
    made = {
        Kind.STANDINGS: _standings,
        Kind.WORKS: _works,
        Kind.CAPITAL: _capital,
        Kind.CONTRIBUTIONS: _contributions,
        Kind.OVERVIEW: _overview,
        Kind.DOCUMENTS: _documents,
    }
    with translation.override("vi"):
        return {kind: made[kind](actor, unit) for kind in kinds_of(unit.level)}


def _goes(room: str, kind: Kind, fact: Fact) -> bool:
    return is_public(room, kind, fact, {kind})


def _standings(actor: Actor, unit: Unit) -> Facts:
    """Criteria as divisions concluded them; what only the plan says is no data outside."""
    status = standings.status(actor, unit)
    names = status.set.by_code if status.set else {}
    rows = [_criterion(one, names[one.code].name) for one in status.standings.values()]
    aim = status.aim if status.aim and not status.aim.is_asked else None
    title = status.title if status.title and status.title.is_confirmed else None
    return {
        "set": status.set.name if status.set else "",
        "level": _level(status.set.level) if status.set else "",
        "aim_year": aim.year if aim else None,
        "title": _level(title.level) if title else "",
        "criteria": rows,
        "is_simulated": status.is_simulated,
        **_counted([row["state"] for row in rows]),
    }


def _criterion(one: Any, name: str) -> Facts:
    fact = Fact.VERIFYING if one.is_unconfirmed else Fact.CONFIRMED
    goes = _goes("monitoring", Kind.STANDINGS, fact)
    state, on = (str(one.standing), _day(one.on)) if goes else (str(Standing.NO_DATA), None)
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


def _works(actor: Actor, unit: Unit) -> Facts:
    photos = funding.photos_at(actor, unit.path)
    rows = [
        {
            "pk": one.pk,
            "name": one.name,
            "kind": str(one.kind_label),
            "place": one.place_text or one.site,
            "site_code": one.site_code,
            "step": str(one.word),
            "step_on": _day(one.step_on),
            "is_closed": one.phase == "close",
            "percent": one.percent,
            "percent_on": _day(one.percent_on),
            "budget": one.budget,
            "investor": one.investor,
            "photos": [_photo(p) for p in photos.get(one.pk, ())],
        }
        for one in funding.projects_at(actor, unit.path)
        if not one.is_split and _goes("funding", Kind.WORKS, _of_work(one))
    ]
    return {"works": rows}


def _of_work(one: Any) -> Fact:
    return Fact.WITHDRAWN if one.state is State.CANCELLED else Fact.CONFIRMED


def _photo(one: Any) -> Facts:
    return {"pk": one.pk, "moment": one.moment, "on": _day(one.on), "place": str(one.text)}


def _capital(actor: Actor, unit: Unit) -> Facts:
    rows = [
        {
            "nature": str(one.nature),
            "source": one.source,
            "allotted": one.balance.amount,
            "disbursed": one.balance.disbursed,
        }
        for one in funding.released(actor, unit.path).capital
        if _goes("funding", Kind.CAPITAL, Fact.CONFIRMED)
    ]
    return {"sources": rows}


def _contributions(actor: Actor, unit: Unit) -> Facts:
    rows = [
        {"form": str(one.label), "times": one.count, "value": one.value}
        for one in funding.released(actor, unit.path).given
        if _goes("funding", Kind.CONTRIBUTIONS, Fact.CONFIRMED)
    ]
    return {"forms": rows}


def _overview(actor: Actor, unit: Unit) -> Facts:
    """How many communes there are, how many hold which title by a decision."""
    found = standings.statuses(actor, within=unit.path)
    held = [
        s.title.level
        for s in found
        if s.title and _goes("monitoring", Kind.OVERVIEW, _of_title(s.title.is_confirmed))
    ]
    counted = [{"level": _level(one), "communes": held.count(one)} for one in sorted(set(held))]
    return {"communes": len(found), "titles": counted}


def _of_title(is_confirmed: bool) -> Fact:
    return Fact.CONFIRMED if is_confirmed else Fact.VERIFYING


def _documents(actor: Actor, unit: Unit) -> Facts:
    issued = [
        {
            "title": f"{one.name}, {one.unit}",
            "number": one.number,
            "on": _day(one.issued_on),
            "file": one.signed_pk or one.docx_pk,
        }
        for one in reports.reports(actor)
        if one.unit_path == unit.path and _goes("reports", Kind.DOCUMENTS, _of_report(one))
    ]
    plan = plans.plan_in_force(actor, unit.path)
    own = []
    if plan and plan.unit_path == unit.path and _goes("plans", Kind.DOCUMENTS, Fact.CONFIRMED):
        file = plan.signed_file_pk or plan.source_pk
        on = _day(plan.issued_on)
        own = [{"title": plan.title, "number": plan.number, "on": on, "file": file}]
    return {"documents": [*own, *issued]}


def _of_report(one: Any) -> Fact:
    if one.corrected_by and one.corrected_by.number:
        return Fact.WITHDRAWN
    return Fact.CONFIRMED if one.state is ReportState.ISSUED else Fact.DRAFT


def _level(slug: str) -> str:
    return str(LEVEL_LABELS[SetLevel(slug)]) if slug in set(SetLevel) else slug


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None
