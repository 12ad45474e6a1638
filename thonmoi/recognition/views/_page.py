"""What the pages of recognition share: filters, tabs, what a page of a dossier holds."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.recognition import queries, rules
from thonmoi.recognition.queries import DossierFilter
from thonmoi.recognition.reading import step_of
from thonmoi.recognition.shown import Whole
from thonmoi.ui.parts import Stat, Step, Tab
from thonmoi.units import queries as units


def tabs(current: str) -> list[Tab]:
    """Dossiers, and titles held."""
    pages = (("dossiers", _("Dossiers")), ("titles", _("Titles held")))
    return [Tab(label, reverse(name), name == current) for name, label in pages]


def asked_of(request: HttpRequest) -> DossierFilter:
    """What the list is narrowed to; nonsense narrows nothing."""
    get = request.GET.get
    year, state = get("year", ""), get("state", "")
    return DossierFilter(
        year=int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
        text=get("q", "")[:100],
        state=state if state in list(rules.DossierState) else "",
        within=_within(request),
    )


def _within(request: HttpRequest) -> str:
    code = request.GET.get("unit", "")[:20]
    return units.unit(request.actor, code).path if code else ""


def ground(actor: Actor, designation: Any, on: date) -> dict[str, Any]:
    """The set, the procedure and its first steps, as the deed of opening takes them."""
    found = queries.ground(actor, designation)
    if found.procedure is None:
        return {"criteria_set": found.criteria_set, "procedure": None}
    steps = rules.first([step_of(one) for one in found.procedure.steps])
    opens = queries.openings(actor, found.procedure, steps, designation.unit_path, on)
    return {"criteria_set": found.criteria_set, "procedure": found.row, "opens": opens}


def context(actor: Actor, found: Whole) -> dict[str, Any]:
    """The dossier as its page shows it: figures above, steps, what the actor may do."""
    return {
        "whole": found,
        "dossier": found.head,
        "stats": _stats(found),
        "steps": _steps(found),
        "stages": [(one, may_end(actor, found, one)) for one in found.stages],
        "says": queries.to_say(actor, found) if _verifies(found) else (),
        "may_assess": _may_assess(actor, found),
        "is_gathering": _is_gathering(found),
        "today": clock.today(),
    }


def may_end(actor: Actor, found: Whole, stage: Any) -> bool:
    """Whether the step is the actor's side to end, once it is under way."""
    own = P.ASSESSMENT_RECORD if stage.is_communes else P.TITLE_AWARD
    live = found.head.is_live and stage.is_now
    return live and actor.can(own, found.unit_path) and actor.can(P.STEP_FINISH, found.unit_path)


def _may_assess(actor: Actor, found: Whole) -> bool:
    """Whether the commune may still change its assessment: until it submits the dossier."""
    stage = found.stage(rules.DOSSIER)
    is_open = found.head.is_open and not (stage and stage.is_done)
    return is_open and actor.can(P.ASSESSMENT_RECORD, found.unit_path)


def _is_gathering(found: Whole) -> bool:
    """Whether publications and opinions may be recorded and withdrawn: until it is submitted."""
    begun, last = found.stage(rules.CONSULT), found.stage(rules.DOSSIER)
    is_begun = bool(begun and begun.pk is not None)
    return found.head.is_open and is_begun and not (last and last.is_done)


def _verifies(found: Whole) -> bool:
    stage = found.stage(rules.VERIFY)
    return bool(stage and stage.is_now and found.head.is_open)


def _stats(found: Whole) -> list[Stat]:
    total = len(found.criteria)
    met = sum(bool(one.is_met) for one in found.criteria)
    confirmed = sum(one.is_confirmed for one in found.criteria)
    held = sum(one.holds is True for one in found.conditions)
    dissent = sum(x.look == "not_met" for one in found.criteria for x in one.said)
    lacking = sum(len(one.lacks) for one in found.stages if one.is_now)
    return [
        Stat(_("Criteria that the commune finds met"), f"{met}/{total}"),
        Stat(
            _("Criteria confirmed by letter"),
            f"{confirmed}/{total}",
            meta=_("%(n)s not agreed") % {"n": dissent} if dissent else "",
        ),
        Stat(_("Conditions that hold"), f"{held}/{len(found.conditions)}"),
        Stat(_("Missing in steps under way"), str(lacking)),
    ]


def _steps(found: Whole) -> list[Step]:
    return [
        Step(
            rules.SHORT_LABELS.get(one.code, one.name),
            "done" if one.is_done else "now" if one.is_now else "",
        )
        for one in found.stages
    ]
