"""The same figures for programs: JSON with its schema, CSV, a feed, a status to embed."""

import csv
import io
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_GET

from thonmoi.kernel.access import Actor
from thonmoi.portal import queries, schema
from thonmoi.portal.feeds import feed
from thonmoi.portal.views.outside import outside
from thonmoi.ui.csp import POLICY
from thonmoi.ui.visitor import origin

VISITOR = Actor.PUBLIC
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
EMBEDDED = POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")


@outside
def public_schema(request: HttpRequest) -> HttpResponse:
    return _json(schema.document(origin(request) + request.path))


@outside
def public_json(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(VISITOR, code)
    described = origin(request) + reverse("public-schema")
    return _json(schema.data(place, described))


@outside
def public_csv(request: HttpRequest, code: str, name: str) -> HttpResponse:
    place = queries.public_place(VISITOR, code)
    if name not in schema.TABLES:
        raise Http404
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(schema.TABLES[name])
    for row in schema.rows(place, name):
        writer.writerow([_safe(row[column]) for column in schema.TABLES[name]])
    return HttpResponse("\ufeff" + written.getvalue(), content_type="text/csv; charset=utf-8")


@outside
def public_feed(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(VISITOR, code)
    text = feed(place, origin(request))
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@outside
def _status(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(VISITOR, code)
    facts = {str(kind): found for kind, found in place.facts.items()}
    context = {"place": place, "facts": facts, "title": _("New rural development")}
    return render(request, "portal/embed.html", context)


@login_not_required
@xframe_options_exempt
@require_GET
def public_embed(request: HttpRequest, code: str) -> HttpResponse:
    response = _status(request, code)
    response.headers["Content-Security-Policy"] = EMBEDDED
    return response


def _json(found: Any) -> HttpResponse:
    return JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 1})


def _safe(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    text = str(value)
    is_number = text.lstrip("-").isdigit()
    return f"'{text}" if text.startswith(FORMULA) and not is_number else text
