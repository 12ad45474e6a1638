"""Error views of the site: `handler400` … `handler500` of the URL configuration name these."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from thonmoi.ui.refusals import answer, refusal_of, wants_json
from thonmoi.ui.sheet import current
from thonmoi.ui.words import TITLES


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, exception, BadRequest())


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, exception, PermissionDenied())


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, exception, Http404())


def _answer(request: HttpRequest, exception: Exception, plain: Exception) -> HttpResponse:
    """The answer of a refusal; of another exception that of `plain`, which is always one."""
    found = refusal_of(exception) or refusal_of(plain)
    assert found is not None
    return answer(request, found)


def broken(request: HttpRequest) -> HttpResponse:
    """The page of a bug: asks nothing of the database, the session or the shell."""
    if wants_json(request):
        body = {"code": "server.broken", "message": str(TITLES[500]), "field": None}
        return JsonResponse({"error": body}, status=500)
    return HttpResponse(render_to_string("500.html", {"digest": current().digest}), status=500)
