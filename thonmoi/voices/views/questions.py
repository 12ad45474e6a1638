"""Deeds on questions: asking, answering, handing over, publishing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asking
from thonmoi.voices import actions, queries
from thonmoi.voices.forms import AskForm, ForwardForm, PaperAnswerForm, PublishForm
from thonmoi.voices.views._asking import (
    BOTH,
    done,
    named,
    offered,
    required,
    shown,
    spoken,
    voice_form,
)


@require_http_methods(BOTH)
def question_ask(request: HttpRequest) -> HttpResponse:
    form = voice_form(request, AskForm, P.QUESTION_ASK)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            unit, given = spoken(request.actor, form, P.QUESTION_ASK)
            given |= {"to": asked_of(request.actor, unit, form), "due": form.cleaned_data["due"]}
            made = actions.ask_question(unit, by=request.actor, **given)
            return done(request, _("The question is asked."), "question", made.pk)
    return shown(request, form, _("Ask a question"), "", reverse("questions"))


def asked_of(actor: Actor, unit: Any, form: AskForm) -> Any:
    """The body that is asked: the one chosen, else who leads the criterion, else the office.

    Raises Invalid where none of them is there.
    """
    found, sent = offered(actor, P.QUESTION_ASK), form.cleaned_data
    if sent["to"]:
        return found[sent["to"]]
    kind, _mark, number = sent["about"].partition(":")
    lead = queries.lead_of(actor, int(number) if kind == "criterion" else None)
    by_pk = {one.pk: one for one in found.values()}
    chosen = by_pk.get(lead or 0) or queries.office_at(actor, found.values(), unit.path)
    if chosen is None:
        raise Invalid("question.to", _("Choose who is asked."), field="to")
    return chosen


@require_http_methods(BOTH)
def question_answer(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.QUESTION_ANSWER, pk)
    names = ("version", "answer", "reference")
    form = PaperAnswerForm(request.POST or None, initial={n: getattr(row, n) for n in names})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.answer_question(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Answered."), "question", pk)
    return shown(request, form, _("Answer"), row, _back(pk))


@require_http_methods(BOTH)
def question_forward(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.QUESTION_FORWARD, pk)
    found = queries.bodies(request.actor, row.unit_path)
    choices = {"to": named(found)}
    form = ForwardForm(request.POST or None, choices=choices, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"to": found[form.cleaned_data["to"]]}
        with asking(form):
            actions.forward_question(row, by=request.actor, **sent)
            return done(request, _("Handed over."), "question", pk)
    return shown(request, form, _("Hand over to another body"), row, _back(pk))


@require_http_methods(BOTH)
def question_publish(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.QUESTION_PUBLISH, pk)
    said = "no" if row.is_published else "yes"
    form = PublishForm(request.POST or None, initial={"version": row.version, "is_published": said})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.publish_question(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Recorded."), "question", pk)
    return shown(request, form, _("Show outside, or not"), row, _back(pk))


def _row(request: HttpRequest, permission: P, pk: int) -> Any:
    return required(request.actor, permission, queries.question_row(request.actor, pk))


def _back(pk: int) -> str:
    return reverse("question", args=[pk])
