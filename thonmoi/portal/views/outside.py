"""The frame of every public view: open without sign-in, kept where it may be, never private."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor

SECONDS = 300
"""So long a proxy or browser may show a page before it asks again."""
View = Callable[..., HttpResponse]


def outside(view: View) -> View:
    """A page that anybody reads: without a session it is kept until what it rests on changes.

    Who is signed in reads the same page, drawn for him alone and cached nowhere.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES or request.GET:
            return view(request, *args, **kwargs)
        key = ("public", request.path, get_language() or "", clock.today(), request.get_host())
        content, kind = kept(Actor.PUBLIC, key, lambda: _parts(view(request, *args, **kwargs)))
        response = cached(HttpResponse(content, content_type=kind))
        if kind == "application/json":
            response.headers["Access-Control-Allow-Origin"] = "*"  # pages elsewhere may read it
        return response

    opened: View = login_not_required(require_GET(shown))
    return opened


def cached(response: HttpResponse, seconds: int = SECONDS) -> HttpResponse:
    """The answer with leave for proxies to keep it."""
    response.headers["Cache-Control"] = f"public, max-age={seconds}"
    return response


def _parts(response: HttpResponse) -> tuple[bytes, str]:
    return response.content, response.headers["Content-Type"]
