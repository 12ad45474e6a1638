"""Sending feedback without sign-in, and reading its answer with a code."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.portal import challenge, queries, sending
from thonmoi.portal.forms import CodeForm, FeedbackForm
from thonmoi.ui import limits
from thonmoi.ui.refusals import asked, asking
from thonmoi.voices import queries as voices

SENT_AN_HOUR, LOOKED_UP_AN_HOUR = 10, 60
CODE = "feedback_code"


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def feedback_send(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(Actor.PUBLIC, code)
    form = _form(request, place)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            limits.require(request, "feedback", SENT_AN_HOUR)
            given = sending.send(place, **form.cleaned_data)
            response = redirect("feedback-sent", code=code)
            return _remembered(response, given)
    context = {"place": place, "form": form, "question": _question(form)}
    context["terms"] = voices.terms(Actor.PUBLIC, place.unit.path)
    return render(request, "portal/feedback.html", context, status=asked(form))


@login_not_required
@never_cache
@require_http_methods(["GET"])
def feedback_sent(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(Actor.PUBLIC, code)
    given = request.get_signed_cookie(CODE, default="", max_age=900)
    terms = voices.terms(Actor.PUBLIC, place.unit.path)
    return render(request, "portal/sent.html", {"place": place, "given": given, "terms": terms})


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def feedback_follow(request: HttpRequest) -> HttpResponse:
    form, found = CodeForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        limits.require(request, "code", LOOKED_UP_AN_HOUR)
        try:
            found = voices.followed(Actor.PUBLIC, form.cleaned_data["code"])
        except NotFound as refusal:
            form.add_error("code", str(refusal))
    context = {"form": form, "found": found, "action": reverse("feedback-follow")}
    return render(request, "portal/follow.html", context, status=asked(form))


def _remembered(response: HttpResponse, given: str) -> HttpResponse:
    """The code for the page that shows it, a quarter of an hour at most, in this browser alone."""
    kept = {"max_age": 900, "path": "/public/", "secure": settings.SECURE}
    response.set_signed_cookie(CODE, given, httponly=True, samesite="Lax", **kept)
    return response


def _form(request: HttpRequest, place: Any) -> FeedbackForm:
    terms = voices.terms(Actor.PUBLIC, place.unit.path)
    initial = {"token": challenge.ask(), "about": request.GET.get("about", "")[:40]}
    return FeedbackForm(
        request.POST or None,
        request.FILES or None,
        about=sending.things(place),
        contact_days=terms.contact_days if terms else None,
        initial=initial,
    )


def _question(form: FeedbackForm) -> str:
    """The question to show: the one that was asked, or a new one where its time has passed."""
    found = challenge.question(str(form["token"].value() or ""))
    if found or not form.is_bound:
        return found
    form.data = form.data.copy()
    form.data["token"] = challenge.ask()
    return challenge.question(form.data["token"])
