"""The programme of a year, one inspection, the draft of its minutes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.inspections import queries
from thonmoi.inspections.queries import RecommendationFilter
from thonmoi.inspections.views import parts
from thonmoi.kernel.permissions import Permission as P
from thonmoi.paper import docx
from thonmoi.plans import queries as plans
from thonmoi.ui.pages import page_number


@require_GET
def inspections(request: HttpRequest) -> HttpResponse:
    wanted = parts.programme(request)
    context = {
        "page": queries.inspections(request.actor, wanted, page=page_number(request)),
        "stats": parts.stats(request.actor, wanted),
        "filter": wanted,
        "years": queries.years(request.actor),
        "states": parts.states(),
        "tabs": parts.tabs("inspections"),
        "may_plan": bool(request.actor.areas(P.INSPECTION_PLAN)),
    } | parts.communes(request)
    return render(request, "inspections/inspections.html", context)


@require_GET
def inspection(request: HttpRequest, pk: int) -> HttpResponse:
    found, files = queries.inspection(request.actor, pk)
    wanted = RecommendationFilter(inspection_pk=pk)
    context = {
        "inspection": found,
        "files": files,
        "recommendations": queries.recommendations(request.actor, wanted).rows,
        "leads": parts.leads(request.actor, found.lead_id, found.unit_path),
        "agency_ids": request.actor.agency_ids,
        "tasks": plans.tasks(request.actor, plan_pk=found.conclusion_pk)
        if found.conclusion_pk
        else [],
        "history": audit.history(request.actor, "inspections.inspection", str(pk)),
    }
    return render(request, "inspections/inspection.html", context)


@require_GET
def inspection_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    content = docx.to_docx(queries.minutes(request.actor, pk))
    answer = HttpResponse(content, content_type=docx.MEDIA_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="bien-ban-kiem-tra-{pk}.docx"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
