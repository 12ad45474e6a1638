"""Deeds on capital: allotting, adjusting, carrying over, paying, settling, contributing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.funding import actions, queries
from thonmoi.funding.forms import (
    AdjustForm,
    AllotForm,
    CarryForm,
    ContributeForm,
    PayForm,
    SettleForm,
    WithdrawForm,
)
from thonmoi.funding.rules import Nature
from thonmoi.funding.views._allotted import allot_choices, at
from thonmoi.funding.views._asking import BOTH, done, given, required, shown
from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def allotment_make(request: HttpRequest) -> HttpResponse:
    choices, initial = allot_choices(request.actor, request.GET.get("work", ""))
    form = AllotForm(request.POST or None, choices=choices, initial=initial)
    if request.method == "POST" and form.is_valid():
        facts = form.facts()
        with asking(form):
            unit, places = at(request.actor, form.cleaned_data)
            places["document"] = library.document_named(request.actor, facts.paper)
            made = actions.make_allotment(unit, by=request.actor, facts=facts, **places)
            return done(request, _("Allotted."), "allotment", made.pk)
    return shown(request, form, _("Allot capital"), "", reverse("capital"))


@require_http_methods(BOTH)
def allotment_adjust(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.ALLOTMENT_ADJUST, pk)
    initial = {"version": row.version, "amount": row.amount, "on": clock.today()}
    form = AdjustForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = given(request.actor, form.cleaned_data)
            actions.adjust_allotment(row, by=request.actor, **sent)
            return done(request, _("Adjusted; before and after are kept."), "allotment", pk)
    return shown(request, form, _("Adjust by a document"), row, _back(pk))


@require_http_methods(BOTH)
def allotment_carry(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.ALLOTMENT_CARRY, pk)
    rest = queries.allotment(request.actor, pk).balance.remaining
    initial = {"version": row.version, "amount": max(rest, 0), "on": clock.today()}
    form = CarryForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = given(request.actor, form.cleaned_data)
            made = actions.carry_allotment(row, by=request.actor, **sent)
            return done(request, _("Carried over."), "allotment", made.pk)
    return shown(request, form, _("Carry over into the next year"), row, _back(pk))


@require_http_methods(BOTH)
def payment_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.PAYMENT_RECORD, pk)
    initial = {"version": row.version, "on": clock.today()}
    form = PayForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.record_payment(row, by=request.actor, **form.values())
            return done(request, _("The voucher is recorded."), "allotment", pk)
    return shown(request, form, _("Record a voucher"), row, _back(pk))


@require_http_methods(BOTH)
def payment_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.PAYMENT_WITHDRAW, queries.payment_row(request.actor, pk))
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.withdraw_payment(row, by=request.actor, **form.cleaned_data)
            return done(
                request, _("Withdrawn; it stays to be read."), "allotment", row.allotment_id
            )
    return shown(request, form, _("Withdraw a voucher"), row, _back(row.allotment_id))


@require_http_methods(BOTH)
def settlement_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = _work(request, P.SETTLEMENT_RECORD, pk)
    form = SettleForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"nature": Nature(form.cleaned_data["nature"])}
        with asking(form):
            actions.record_settlement(row, by=request.actor, **given(request.actor, sent))
            said = _("Settled. The criteria that it serves are to be verified again.")
            return done(request, said, "project", pk)
    return shown(request, form, _("Record the settlement"), row, reverse("project", args=[pk]))


@require_http_methods(BOTH)
def contribution_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = _work(request, P.CONTRIBUTION_RECORD, pk)
    form = ContributeForm(
        request.POST or None, request.FILES or None, initial={"on": clock.today()}
    )
    if request.method == "POST" and form.is_valid():
        with asking(form):
            file = given(request.actor, {"file": form.cleaned_data["file"]})["file"]
            actions.record_contribution(row, by=request.actor, facts=form.facts(), file=file)
            return done(request, _("The contribution is recorded."), "project", pk)
    return shown(request, form, _("Record a contribution"), row, reverse("project", args=[pk]))


def _row(request: HttpRequest, permission: P, pk: int) -> Any:
    return required(request.actor, permission, queries.allotment_row(request.actor, pk))


def _work(request: HttpRequest, permission: P, pk: int) -> Any:
    return required(request.actor, permission, queries.project_row(request.actor, pk))


def _back(pk: int) -> str:
    return reverse("allotment", args=[pk])
