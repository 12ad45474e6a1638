"""Deeds on difficulties: raising, assigning, answering, closing, opening again, escalating."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.library.actions import uploaded
from thonmoi.ui.refusals import asking
from thonmoi.voices import actions, queries
from thonmoi.voices.forms import (
    AssignForm,
    CloseForm,
    EscalateForm,
    FileAnswerForm,
    RaiseForm,
    ReopenForm,
)
from thonmoi.voices.rules import DifficultyKind
from thonmoi.voices.views._asking import (
    BOTH,
    done,
    named,
    required,
    shown,
    spoken,
    voice_form,
)


@require_http_methods(BOTH)
def difficulty_raise(request: HttpRequest) -> HttpResponse:
    form = voice_form(request, RaiseForm, P.DIFFICULTY_RAISE)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            unit, given = spoken(request.actor, form, P.DIFFICULTY_RAISE)
            kind = DifficultyKind(form.cleaned_data["kind"])
            made = actions.raise_difficulty(unit, by=request.actor, kind=kind, **given)
            return done(request, _("It is in the register."), "difficulty", made.pk)
    return shown(request, form, _("Raise a difficulty or proposal"), "", reverse("difficulties"))


@require_http_methods(BOTH)
def difficulty_assign(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.DIFFICULTY_ASSIGN, pk)
    found = queries.bodies(request.actor, row.unit_path)
    lead = row.owner_id or queries.lead_of(request.actor, row.criterion_id)
    first = next((code for code, one in found.items() if one.pk == lead), "")
    initial = {"version": row.version, "due": row.due, "owner": first}
    form = AssignForm(request.POST or None, choices={"owner": named(found)}, initial=initial)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"owner": found[form.cleaned_data["owner"]]}
        with asking(form):
            actions.assign_difficulty(row, by=request.actor, **sent)
            return done(request, pgettext("turn", "Assigned") + ".", "difficulty", pk)
    return shown(request, form, _("Assign"), row, _back(pk))


@require_http_methods(BOTH)
def difficulty_escalate(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.DIFFICULTY_ESCALATE, pk)
    found = queries.above(request.actor, row.unit_path)
    choices = {"to": named(found)}
    form = EscalateForm(request.POST or None, choices=choices, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"to": found[form.cleaned_data["to"]]}
        sent["document"] = library.document_named(request.actor, sent["paper"])
        with asking(form):
            actions.escalate_difficulty(row, by=request.actor, **sent)
            return done(request, pgettext("turn", "Put to the level above"), "difficulty", pk)
    return shown(request, form, _("Put to the level above"), row, _back(pk))


@require_http_methods(BOTH)
def difficulty_answer(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.DIFFICULTY_ANSWER, pk)
    initial = {"version": row.version, "answer": row.answer}
    form = FileAnswerForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = form.cleaned_data | {"file": uploaded(form.cleaned_data["file"])}
            actions.answer_difficulty(row, by=request.actor, **sent)
            return done(request, _("Answered."), "difficulty", pk)
    return shown(request, form, _("Answer"), row, _back(pk))


@require_http_methods(BOTH)
def difficulty_close(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.DIFFICULTY_CLOSE, pk)
    form = CloseForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.close_difficulty(row, by=request.actor, **form.cleaned_data)
            return done(request, pgettext("turn", "Closed") + ".", "difficulty", pk)
    return shown(request, form, _("Close a difficulty"), row, _back(pk))


@require_http_methods(BOTH)
def difficulty_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.DIFFICULTY_REOPEN, pk)
    form = ReopenForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.reopen_difficulty(row, by=request.actor, **form.cleaned_data)
            return done(request, pgettext("turn", "Opened again") + ".", "difficulty", pk)
    return shown(request, form, _("Open a difficulty again"), row, _back(pk))


def _row(request: HttpRequest, permission: P, pk: int) -> Any:
    return required(request.actor, permission, queries.difficulty_row(request.actor, pk))


def _back(pk: int) -> str:
    return reverse("difficulty", args=[pk])
