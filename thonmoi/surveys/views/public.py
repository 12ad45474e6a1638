"""What households and visitors see: no sign-in, no session, no message that keeps anything."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel.errors import Conflict, NotFound, Refusal
from thonmoi.surveys import actions, queries, rules
from thonmoi.surveys.forms import BallotForm, CodeForm, OpinionForm
from thonmoi.surveys.views import challenge
from thonmoi.ui import limits
from thonmoi.ui.refusals import asked, asking
from thonmoi.ui.visitor import address_of

BOTH = ["GET", "POST"]
ANSWERED_AN_HOUR = 60
"""Answers to open surveys from one address: a hamlet may share one, a program is stopped."""


@login_not_required
@never_cache
@require_http_methods(BOTH)
def survey_code(request: HttpRequest) -> HttpResponse:
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("survey-answer", code=rules.plain(form.cleaned_data["code"]) or "-")
    return render(request, "surveys/code.html", {"form": form}, status=asked(form))


@login_not_required
@never_cache
@require_http_methods(BOTH)
def survey_answer(request: HttpRequest, code: str) -> HttpResponse:
    try:
        ballot = _ballot(request, code)
    except Refusal as refusal:
        context = {"said": refusal, "minutes": rules.MINUTES}
        return render(request, "surveys/refused.html", context, status=_status(refusal))
    sent = request.POST if request.method == "POST" else None
    form = BallotForm(sent, asked=ballot.questions)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.answer(code, form.answers())
            return redirect("survey-thanks")
    return render(request, "surveys/ballot.html", _shown(form, ballot), status=asked(form))


def _ballot(request: HttpRequest, code: str) -> queries.Ballot:
    """What the household is asked; a wrong code is counted, too many are not looked at."""
    address = address_of(request)
    if queries.is_locked(request.actor, address):
        raise Conflict("code.locked", _("Too many wrong codes. Wait a while, then try again."))
    try:
        return queries.ballot(request.actor, code)
    except NotFound:
        actions.missed(address)
        raise


def _status(refusal: Refusal) -> int:
    return 429 if refusal.code == "code.locked" else refusal.status


def _shown(form: Any, ballot: queries.Ballot) -> dict[str, Any]:
    return {"form": form, "one": ballot.survey}


@login_not_required
@require_GET
def survey_thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "surveys/thanks.html", {})


@login_not_required
@require_GET
def opinions(request: HttpRequest) -> HttpResponse:
    return render(request, "surveys/open.html", {"rows": queries.open_surveys(request.actor)})


@login_not_required
@never_cache
@require_http_methods(BOTH)
def opinion(request: HttpRequest, pk: int) -> HttpResponse:
    ballot = queries.opinion(request.actor, pk)
    if not ballot.survey.is_open:
        context = {"one": ballot.survey, "result": queries.result(request.actor, pk)}
        return render(request, "surveys/told.html", context)
    if challenge.has_answered(request, pk):
        return render(request, "surveys/thanks.html", {"one": ballot.survey})
    form = _opinion_form(request, ballot)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            limits.require(request, "opinion", ANSWERED_AN_HOUR)
            challenge.require(form.cleaned_data)
            actions.answer_openly(pk, form.answers())
            return challenge.marked(redirect("opinion", pk=pk), pk)
    return render(request, "surveys/ballot.html", _shown(form, ballot), status=asked(form))


def _opinion_form(request: HttpRequest, ballot: queries.Ballot) -> OpinionForm:
    token = challenge.given(request.POST.get("challenge", "")) or challenge.new()
    return OpinionForm(
        request.POST if request.method == "POST" else None,
        asked=ballot.questions,
        sum_label=challenge.words(token),
        initial={"challenge": token},
    )
