"""Putting a plan in force, recording its number, ending it."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import checked_file
from thonmoi.plans import actions, queries, rules
from thonmoi.plans.forms import EndForm, ForceForm, NumberForm
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def plan_enforce(request: HttpRequest, pk: int) -> HttpResponse:
    subject = _subject(request, pk, P.PLAN_ENFORCE)
    is_cited = subject.document.issued_on is None
    start = queries.start_proposed(request.actor, pk) or clock.today()
    why = {"note": rules.BY_CITATION} if is_cited else {}
    initial = {"version": subject.version, "in_force_from": start, **why}
    form = ForceForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.enforce_plan(subject, by=request.actor, **form.cleaned_data)
            messages.success(request, _("The plan is in force."))
            return redirect("plan", pk=pk)
    return _form(request, form, subject, "plans/plan_enforce.html", is_cited=is_cited)


@require_http_methods(["GET", "POST"])
def plan_number(request: HttpRequest, pk: int) -> HttpResponse:
    subject = _subject(request, pk, P.PLAN_NUMBER)
    form = NumberForm(
        request.POST or None, request.FILES or None, initial={"version": subject.version}
    )
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        with asking(form):
            sent = values.pop("file")
            values["file"] = checked_file(sent.read(), sent.name or "") if sent else None
            actions.number_plan(subject, by=request.actor, **values)
            messages.success(request, _("Number and date are recorded."))
            return redirect("plan", pk=pk)
    return _form(request, form, subject, "plans/plan_number.html")


@require_http_methods(["GET", "POST"])
def plan_end(request: HttpRequest, pk: int) -> HttpResponse:
    subject = _subject(request, pk, P.PLAN_END)
    form = EndForm(request.POST or None, initial={"version": subject.version, "on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.end_plan(subject, by=request.actor, **form.cleaned_data)
            return redirect("plan", pk=pk)
    return _form(request, form, subject, "plans/plan_end.html")


def _subject(request: HttpRequest, pk: int, permission: P) -> Any:
    found = queries.plan_row(request.actor, pk)
    if not request.actor.can(permission, found.unit_path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))
    return found


def _form(
    request: HttpRequest, form: Form, subject: Any, template: str, **more: Any
) -> HttpResponse:
    context = {"form": form, "plan": subject, **more}
    return render(request, template, context, status=asked(form))
