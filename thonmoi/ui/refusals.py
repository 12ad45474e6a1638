"""Where every refusal becomes an answer: a page, a fragment for HTMX, or JSON.

Rules, actions and queries raise a `Refusal`; a view that shows a form wraps the
call in `asking(form)`, so that what the form can mend stands beside its field.
What Django itself refuses (unknown address, rights, hostile input) is said in
the same way, always as 4xx.
"""

import codecs
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.exceptions import (
    BadRequest,
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
    ValidationError,
)
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.utils.translation import gettext as _

from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound, Refusal
from thonmoi.ui.words import TITLES


class Malformed(Refusal):
    """The request itself cannot be read."""

    status = 400


class TooLarge(Refusal):
    """More was sent than is taken at once."""

    status = 413


@contextmanager
def asking(form: BaseForm) -> Iterator[None]:
    """Adds an `Invalid` or `Conflict` raised inside to the form, at its field where it has one.

    After the block the form is invalid, and `asked(form)` is the status to answer with.
    """
    try:
        yield
    except (Invalid, Conflict) as refusal:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, ValidationError(str(refusal), code=refusal.code))
        form.refused_with = refusal.status


def asked(form: BaseForm) -> int:
    """The status of a page that shows the form: 200 while nothing is wrong, else 422 or 409."""
    if not form.is_bound or form.is_valid():
        return 200
    return int(getattr(form, "refused_with", 422))


def refusal_of(exception: BaseException) -> Refusal | None:
    """The refusal that says what an exception means; None where it is a bug."""
    match exception:
        case Refusal():
            return exception
        case Http404():
            return NotFound(
                "page.not_found",
                _("There is nothing at this address. Check it, or start from the first page."),
            )
        case PermissionDenied():
            return Denied(
                "page.denied",
                _("This is not yours to do. If it should be, ask who keeps the accounts."),
            )
        case RequestDataTooBig():
            return TooLarge(
                "request.too_large", _("Too much was sent at once. Send it in smaller parts.")
            )
        case TooManyFieldsSent() | TooManyFilesSent():
            return TooLarge(
                "request.too_many_fields",
                _("The form has more fields or files than are taken at once. Send it in parts."),
            )
        case UnreadablePostError():
            return Malformed(
                "request.unfinished",
                _("The connection broke before everything had arrived. Send it again."),
            )
        case SuspiciousOperation() | BadRequest() | MultiPartParserError():
            return Malformed(
                "request.malformed",
                _("The request cannot be read. Go back, load the page again and retry."),
            )
    return None


def answer(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The refusal in the form that was asked for, with its status."""
    status = refusal.status
    if wants_json(request):
        body = {"code": refusal.code, "message": str(refusal), "field": refusal.field}
        return JsonResponse(
            {"error": body}, status=status, json_dumps_params={"ensure_ascii": False}
        )
    context = {"refusal": refusal, "status": status, "title": TITLES.get(status, TITLES[400])}
    if is_fragment(request):
        response = render(request, "ui/_refusal.html", context, status=status)
        response["HX-Retarget"] = "#notices"
        response["HX-Reswap"] = "innerHTML"
        return response
    actor = getattr(request, "actor", None)
    inside = actor is not None and actor.is_signed_in
    context["frame"] = "ui/base.html" if inside else "ui/public.html"
    return render(request, "ui/error.html", context, status=status)


def is_fragment(request: HttpRequest) -> bool:
    """Whether HTMX asks for a part of a page."""
    return request.headers.get("HX-Request") == "true" and "HX-Boosted" not in request.headers


def wants_json(request: HttpRequest) -> bool:
    """Whether JSON is preferred to a page; a browser never prefers it."""
    if request.path_info.startswith("/api/"):
        return True
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


class RefusalMiddleware:
    """Answers refusals, and what cannot even be read before a view sees it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _is_readable(request):
            return answer(request, refusal_of(BadRequest()))  # type: ignore[arg-type]  # is one
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: object) -> HttpResponse | None:
        if request.method == "POST" and any(
            "\0" in name or any("\0" in str(value) for value in values)
            for name, values in request.POST.lists()
        ):
            return answer(request, refusal_of(BadRequest()))  # type: ignore[arg-type]  # is one
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        refusal = refusal_of(exception)
        return answer(request, refusal) if refusal else None


def _is_readable(request: HttpRequest) -> bool:
    """No NUL in address or query, and a charset that a text can be in."""
    if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
        return False
    charset = (request.content_params or {}).get("charset")
    if charset is None:
        return True
    try:
        return codecs.lookup(charset).name in ("utf-8", "ascii")
    except (LookupError, ValueError):
        return False
