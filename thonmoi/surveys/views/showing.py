"""Surveys in a list, one survey, its documents."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.kernel.permissions import Permission as P
from thonmoi.paper import docx
from thonmoi.paper.model import Document
from thonmoi.surveys import queries, rules
from thonmoi.surveys.queries import SurveyFilter
from thonmoi.surveys.queries.papers import minutes, report, sheet
from thonmoi.ui.pages import page_number


@require_GET
def surveys(request: HttpRequest) -> HttpResponse:
    get = request.GET.get
    state, kind = get("state", ""), get("kind", "")
    wanted = SurveyFilter(
        text=get("q", "")[:100],
        state=state if state in list(rules.SurveyState) else "",
        kind=kind if kind in list(rules.SurveyKind) else "",
    )
    context = {
        "page": queries.surveys(request.actor, wanted, page=page_number(request)),
        "filter": wanted,
        "states": [(str(one), label) for one, label in rules.STATE_LABELS.items()],
        "kinds": [(str(one), label) for one, label in rules.KIND_LABELS.items()],
        "may_plan": bool(request.actor.areas(P.SURVEY_PLAN)),
    }
    return render(request, "surveys/surveys.html", context)


@require_GET
def survey(request: HttpRequest, pk: int) -> HttpResponse:
    whole = queries.survey_page(request.actor, pk)
    one = whole.survey
    context = {
        "one": one,
        "questions": whole.questions,
        "hamlets": whole.hamlets,
        "result": whole.result,
        "objections": whole.objections,
        "leads": one.led_by_id in request.actor.agency_ids,
        "crumbs": [(_("Surveys"), reverse("surveys")), (one.unit, "")],
    }
    return render(request, "surveys/survey.html", context)


@require_GET
def survey_report(request: HttpRequest, pk: int) -> HttpResponse:
    return _file(report(request.actor, pk), f"bao-cao-khao-sat-{pk}")


@require_GET
def survey_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    return _file(sheet(request.actor, pk), f"phieu-lay-y-kien-{pk}")


@require_GET
def survey_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    return _file(minutes(request.actor, pk), f"bien-ban-kiem-phieu-{pk}")


def _file(document: Document, name: str) -> HttpResponse:
    answer = HttpResponse(docx.to_docx(document), content_type=docx.MEDIA_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.docx"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
