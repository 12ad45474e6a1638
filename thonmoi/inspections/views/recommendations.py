"""The list of recommendations."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.inspections import queries
from thonmoi.inspections.views import parts
from thonmoi.ui.pages import page_number


@require_GET
def recommendations(request: HttpRequest) -> HttpResponse:
    wanted = parts.asked_of(request)
    context = {
        "page": queries.recommendations(request.actor, wanted, page=page_number(request)),
        "stats": parts.counted(request.actor),
        "filter": wanted,
        "states": parts.answer_states(),
        "owners": queries.owners_asked(request.actor),
        "tabs": parts.tabs("recommendations"),
        "agency_ids": request.actor.agency_ids,
    } | parts.communes(request)
    return render(request, "inspections/recommendations.html", context)
