"""A survey is prepared, changed, opened."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.criteria.rules import LEVEL_LABELS
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import actions, queries, rules
from thonmoi.surveys.forms import ChangeForm, PlanForm, VersionForm
from thonmoi.surveys.rules import SurveyKind
from thonmoi.surveys.views._asking import BOTH, done, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def survey_plan(request: HttpRequest) -> HttpResponse:
    places, leaders = queries.places(request.actor), queries.leaders(request.actor)
    choices = {
        "place": [(code, str(unit)) for code, unit in places.items()],
        "led_by": [(code, one.name) for code, one in leaders.items()],
        "level": [(str(level), label) for level, label in LEVEL_LABELS.items()],
    }
    form = PlanForm(request.POST or None, choices=choices)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = form.cleaned_data
            given = _filled(request.actor, places[sent["place"]], sent)
            given |= {"facts": form.facts(), "led_by": leaders[sent["led_by"]]}
            made = actions.plan_survey(places[sent["place"]], by=request.actor, **given)
            return done(request, _("Look at its questions and hamlets, then open it."), made.pk)
    return shown(request, form, _("Prepare a survey"), _("Prepare"), None)


def _filled(actor: Actor, unit: Any, sent: dict[str, Any]) -> dict[str, Any]:
    """What a new survey begins with: the questions of its level, the hamlets of its place."""
    kind, level = SurveyKind(sent["kind"]), sent["level"]
    given: dict[str, Any] = {"kind": kind, "level": level, "questions": [], "hamlets": []}
    if kind is SurveyKind.OPINION:
        return given | {"level": ""}
    known = queries.questionnaire(actor, level)
    if known:
        given["questions"] = rules.questions(kind, known.questions)
        given["form_source"] = known.source
    return given | {"hamlets": rules.hamlets(queries.hamlets_of(actor, unit))}


@require_http_methods(BOTH)
def survey_change(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.SURVEY_CHANGE, queries.survey_row(request.actor, pk))
    form = ChangeForm(request.POST or None, initial=_typed(request.actor, row))
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = form.cleaned_data
            actions.change_survey(
                row,
                by=request.actor,
                version=sent["version"],
                facts=form.facts(),
                questions=rules.questions(row.kind, sent["questions"]),
                hamlets=rules.hamlets(sent["hamlets"]),
            )
            return done(request, _("Recorded."), pk)
    return shown(request, form, _("Questions and hamlets"), _("Record"), row)


def _typed(actor: Actor, row: Any) -> dict[str, Any]:
    names = ("version", "title", "closes_on", "batch", "form_paper")
    is_open = row.kind == SurveyKind.OPINION
    asked = queries.questions(actor, row.pk)
    lines = ((one.text, *(one.choices if is_open else ())) for one in asked)
    there = queries.hamlets(actor, row.pk)
    return {name: getattr(row, name) for name in names} | {
        "questions": rules.as_lines(lines),
        "hamlets": rules.as_lines((one.name, str(one.households or "")) for one in there),
    }


@require_http_methods(BOTH)
def survey_open(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.SURVEY_OPEN, queries.survey_row(request.actor, pk))
    form = VersionForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.open_survey(row, by=request.actor, **form.cleaned_data)
            return done(request, _("The survey is open."), pk)
    text = _("From now on its questions and hamlets stay as they are.")
    last = queries.last_day(request.actor, row, clock.today())
    if last:
        text += " " + _("By the rule the result is to be there by %(day)s.") % {
            "day": f"{last:%d/%m/%Y}"
        }
    return shown(request, form, _("Open the survey"), _("Open the survey"), row, text)
