"""Deeds on what is recorded of a work: steps, progress, acceptance, photos."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.funding import actions, queries
from thonmoi.funding.forms import (
    AcceptanceForm,
    PhotoForm,
    ProgressForm,
    StageForm,
    WithdrawForm,
)
from thonmoi.funding.views._asking import BOTH, given, required, shown
from thonmoi.funding.views._asking import done as _done
from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.files.taken import taken
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def stage_reach(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.STAGE_REACH, pk)
    found = queries.steps(request.actor, pk, row.regime_id)
    left = [(one.pk, one.name) for one in found if one.record is None]
    form = StageForm(
        request.POST or None, request.FILES or None, choices={"step": left}, initial=_today()
    )
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"step": queries.step_row(request.actor, _key(form, "step"))}
        with asking(form):
            actions.reach_stage(row, by=request.actor, **given(request.actor, sent))
            return done(request, pk, _("The step is recorded."))
    return _form(request, form, _("Record a step"), row)


@require_http_methods(BOTH)
def progress_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.PROGRESS_RECORD, pk)
    initial = _today() | {"percent": row.percent, "delay_reason": row.delay_reason}
    form = ProgressForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.record_progress(row, by=request.actor, **form.cleaned_data)
            return done(request, pk, _("The progress is recorded."))
    return _form(request, form, _("Record progress"), row)


@require_http_methods(BOTH)
def acceptance_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.ACCEPTANCE_RECORD, pk)
    form = AcceptanceForm(request.POST or None, request.FILES or None, initial=_today())
    if request.method == "POST" and form.is_valid():
        facts = form.facts()
        with asking(form):
            sent = given(request.actor, {"file": form.cleaned_data["file"], "paper": facts.paper})
            sent.pop("paper")
            actions.record_acceptance(row, by=request.actor, facts=facts, **sent)
            return done(request, pk, _("The acceptance is recorded."))
    return _form(request, form, _("Record an acceptance"), row)


@require_http_methods(BOTH)
def photo_add(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.PHOTO_ADD, pk)
    initial = _today() | {"place": str(row.site) if row.site else row.place_text}
    form = PhotoForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = given(request.actor, form.cleaned_data)
            said = taken(sent["file"].content) if sent.pop("as_photo") else None
            actions.add_photo(row, by=request.actor, said=said, **sent)
            return done(request, pk, _("The photo is kept."))
    return _form(request, form, _("Add a photo"), row)


@require_http_methods(BOTH)
def record_withdraw(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    row = queries.record_row(request.actor, kind, pk)
    required(request.actor, P.RECORD_WITHDRAW, row)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.withdraw_record(row, by=request.actor, **form.cleaned_data)
            return done(request, row.project_id, _("Withdrawn; it stays to be read."))
    return shown(request, form, _("Withdraw a record"), row, _back(row.project_id))


def _row(request: HttpRequest, permission: P, pk: int) -> Any:
    return required(request.actor, permission, queries.project_row(request.actor, pk))


def _form(request: HttpRequest, form: Any, title: str, row: Any) -> HttpResponse:
    return shown(request, form, title, row, _back(row.pk))


def _key(form: Any, name: str) -> int:
    return int(form.cleaned_data[name])


def _today() -> dict[str, Any]:
    return {"on": clock.today()}


def _back(pk: int) -> str:
    return reverse("project", args=[pk])


def done(request: HttpRequest, pk: int, said: str) -> HttpResponse:
    """Back to the work, with a word that it was done."""
    return _done(request, said, "project", pk)
