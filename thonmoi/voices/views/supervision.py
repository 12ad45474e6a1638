"""Deeds on remarks of supervision: recording, answering, closing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asking
from thonmoi.voices import actions, queries
from thonmoi.voices.forms import AnswerForm, LastForm, RemarkForm
from thonmoi.voices.views._asking import (
    BOTH,
    done,
    offered,
    required,
    shown,
    spoken,
    voice_form,
)


@require_http_methods(BOTH)
def supervision_record(request: HttpRequest) -> HttpResponse:
    form = voice_form(request, RemarkForm, P.SUPERVISION_RECORD)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        with asking(form):
            unit, given = spoken(request.actor, form, P.SUPERVISION_RECORD)
            given |= {name: sent[name] for name in ("due", "reference")}
            given["to"] = offered(request.actor, P.SUPERVISION_RECORD)[sent["to"]]
            made = actions.record_supervision(unit, by=request.actor, **given)
            return done(request, _("The remark is recorded."), "supervision", made.pk)
    return shown(request, form, _("Record a remark of supervision"), "", reverse("remarks"))


@require_http_methods(BOTH)
def supervision_answer(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.SUPERVISION_ANSWER, pk)
    initial = {"version": row.version, "answer": row.answer}
    form = AnswerForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.answer_supervision(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Answered."), "supervision", pk)
    return shown(request, form, _("Answer"), row, _back(pk))


@require_http_methods(BOTH)
def supervision_close(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.SUPERVISION_CLOSE, pk)
    form = LastForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.close_supervision(row, by=request.actor, **form.cleaned_data)
            return done(request, pgettext("turn", "Closed") + ".", "supervision", pk)
    return shown(request, form, _("Close a remark"), row, _back(pk))


def _row(request: HttpRequest, permission: P, pk: int) -> Any:
    return required(request.actor, permission, queries.remark_row(request.actor, pk))


def _back(pk: int) -> str:
    return reverse("supervision", args=[pk])
