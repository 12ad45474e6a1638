"""Planning inspections, changing, cancelling, recording the visit, filing its papers."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.inspections import actions, queries
from thonmoi.inspections.forms import CancelForm, ChangeForm, ConcludeForm, PlanForm, VisitForm
from thonmoi.inspections.views._forms import at_place, documented, plan_form, required
from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.plans import queries as plans
from thonmoi.ui.refusals import asked, asking

BOTH = ["GET", "POST"]


@require_http_methods(BOTH)
def inspection_plan(request: HttpRequest) -> HttpResponse:
    form = plan_form(request, PlanForm)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            area, given = at_place(request.actor, form.cleaned_data)
            facts = form.facts()
            made = actions.plan_inspection(
                area,
                by=request.actor,
                facts=facts,
                document=documented(request.actor, facts.decision),
                **given,
            )
            messages.success(request, _("%(n)s planned.") % {"n": len(made)})
            return redirect("inspections")
    return render(request, "inspections/inspection_plan.html", {"form": form}, status=asked(form))


@require_http_methods(BOTH)
def inspection_change(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INSPECTION_CHANGE, queries.inspection_row(request.actor, pk))
    names = ("version", "year", "subject", "planned_on", "decision")
    form = ChangeForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    if request.method == "POST" and form.is_valid():
        version, facts = form.cleaned_data["version"], form.facts()
        with asking(form):
            document = documented(request.actor, facts.decision)
            actions.change_inspection(
                row, by=request.actor, version=version, facts=facts, document=document
            )
            return _done(request, pk, _("Changed."))
    return _form(request, "inspection_change", form, row)


@require_http_methods(BOTH)
def inspection_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INSPECTION_CANCEL, queries.inspection_row(request.actor, pk))
    form = CancelForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.cancel_inspection(row, by=request.actor, **form.cleaned_data)
            return _done(request, pk, _("Cancelled."))
    return _form(request, "inspection_cancel", form, row)


@require_http_methods(BOTH)
def inspection_visit(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INSPECTION_VISIT, queries.inspection_row(request.actor, pk))
    names = ("version", "came", "seen", "reference")
    initial = {name: getattr(row, name) for name in names}
    initial["on"] = row.visited_on or min(row.planned_on or clock.today(), clock.today())
    form = VisitForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        with asking(form):
            given = (uploaded(file) for file in form.cleaned_data["file"])
            files = tuple(file for file in given if file)
            actions.visit_inspection(
                row, by=request.actor, version=version, facts=form.facts(), files=files
            )
            return _done(request, pk, _("The visit is recorded."))
    return _form(request, "inspection_visit", form, row)


@require_http_methods(BOTH)
def inspection_conclude(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INSPECTION_CONCLUDE, queries.inspection_row(request.actor, pk))
    initial = {"version": row.version, "conclusion": row.conclusion_id}
    choices = queries.notices(request.actor).items()
    form = ConcludeForm(
        request.POST or None, request.FILES or None, notices=choices, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        with asking(form):
            key = sent["conclusion"]
            conclusion = plans.plan_row(request.actor, key) if key else None
            minutes = uploaded(sent["file"])
            given = {"version": sent["version"], "minutes": minutes, "conclusion": conclusion}
            actions.conclude_inspection(row, by=request.actor, **given)
            return _done(request, pk, _("Filed."))
    return _form(request, "inspection_conclude", form, row)


def _done(request: HttpRequest, pk: int, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("inspection", pk=pk)


def _form(request: HttpRequest, name: str, form: Any, row: Any) -> HttpResponse:
    context = {"form": form, "inspection": row}
    return render(request, f"inspections/{name}.html", context, status=asked(form))
