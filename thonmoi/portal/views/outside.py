"""The frame of every public view: open without sign-in, kept where it may be, never private."""

import gzip
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.ui.visitor import origin

SECONDS = 300
"""So long a proxy or browser may show a page before it asks again."""
FINDS = "public"
"""The one page whose answer depends on what stands behind the question mark of its address."""
View = Callable[..., HttpResponse]


def outside(view: View) -> View:
    """A page that anybody reads: without a session it is kept until what it rests on changes.

    Marks behind the question mark (of who shared the address) change nothing and are not kept.
    Who is signed in reads the same page, drawn for him alone and cached nowhere.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        finds = view.__name__ == FINDS and request.GET.get("q")
        if finds or _is_signed_in(request):
            return view(request, *args, **kwargs)
        request.META["QUERY_STRING"] = ""
        theme = request.COOKIES.get("theme") == "light"
        seen_as = (get_language() or "", theme, clock.today(), origin(request))
        key = ("public", request.path, *seen_as)
        body, kind = kept(Actor.PUBLIC, key, lambda: _packed(view(request, *args, **kwargs)))
        response = cached(_unpacked(request, body, kind))
        patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
        if kind == "application/json":
            response.headers["Access-Control-Allow-Origin"] = "*"  # pages elsewhere may read it
        return response

    opened: View = login_not_required(require_GET(shown))
    return opened


def _is_signed_in(request: HttpRequest) -> bool:
    """Whether somebody known asks; a cookie that anybody can write does not make him one."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and request.actor.is_signed_in


def cached(response: HttpResponse, seconds: int = SECONDS) -> HttpResponse:
    """The answer with leave for proxies to keep it."""
    response.headers["Cache-Control"] = f"public, max-age={seconds}"
    return response


def _packed(response: HttpResponse) -> tuple[bytes, str]:
    """The answer as it is kept: a fifth of its size, pressed once for all who ask."""
    kind = response.headers["Content-Type"]
    return (gzip.compress(response.content, 6) if _shrinks(kind) else response.content), kind


def _unpacked(request: HttpRequest, body: bytes, kind: str) -> HttpResponse:
    if not _shrinks(kind):
        return HttpResponse(body, content_type=kind)
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return HttpResponse(gzip.decompress(body), content_type=kind)
    return HttpResponse(body, content_type=kind, headers={"Content-Encoding": "gzip"})


def _shrinks(kind: str) -> bool:
    return not kind.startswith(("image/", "application/pdf"))
