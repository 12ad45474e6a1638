"""A commune on its way to a title as it goes out: steps reached, what it publishes, titles."""

from typing import Any

from thonmoi.kernel.access import Actor
from thonmoi.portal.queries._going import Facts, day, goes, level
from thonmoi.portal.rules import Fact, Kind
from thonmoi.recognition.queries.outward import told
from thonmoi.recognition.queries.titles_told import titles_told
from thonmoi.recognition.rules import CONSULT, SHORT_LABELS, DossierState
from thonmoi.units.models import Unit


def recognition_of(actor: Actor, unit: Unit) -> Facts:
    """Dossiers that were not stopped, titles that a decision gave; never when a step is due."""
    return {
        "dossiers": [_dossier(one) for one in told(actor, unit.path) if _goes(_of_dossier(one))],
        "titles": [_title(one) for one in titles_told(actor, unit.path) if _goes(_of_title(one))],
    }


def _goes(fact: Fact) -> bool:
    return goes("recognition", Kind.RECOGNITION, fact)


def _of_dossier(one: Any) -> Fact:
    return Fact.WITHDRAWN if one.state is DossierState.DROPPED else Fact.CONFIRMED


def _of_title(one: Any) -> Fact:
    return Fact.CONFIRMED if one.document else Fact.VERIFYING


def _dossier(one: Any) -> Facts:
    steps = [_step(step) for step in one.steps]
    published = [
        {"on": day(on), "way": way, "place": place}
        for on, way, place in one.published
        if _goes(Fact.CONFIRMED)
    ]
    consults = any(step["code"] == CONSULT and step["state"] == "now" for step in steps)
    return {
        "level": level(one.level),
        "year": one.year,
        "is_recognised": one.state is DossierState.RECOGNISED,
        "opened_on": day(one.opened_on),
        "decision": one.decision,
        "decided_on": day(one.closed_on),
        "steps": steps,
        "published": published,
        "asks": bool(published) and consults,
        "opinions": one.opinions,
        "report": one.report if published else "",
        "report_on": day(one.report_on) if published else None,
        "file": one.report_file_pk if published else None,
    }


def _step(one: Any) -> Facts:
    """A step that has not begun stands by its name alone: no day of it is foreseen."""
    state = "done" if one.ended_on else "now" if one.began_on else ""
    return {
        "code": one.code,
        "name": one.name,
        "label": str(SHORT_LABELS.get(one.code, one.name)),
        "body": one.body,
        "state": state,
        "on": day(one.ended_on or one.began_on),
    }


def _title(one: Any) -> Facts:
    return {
        "level": level(one.level),
        "decision": one.document,
        "on": day(one.on),
        "is_acknowledged": one.is_acknowledged,
        "ended_on": day(one.ended_on),
        "ended_by": one.ended_by,
    }
