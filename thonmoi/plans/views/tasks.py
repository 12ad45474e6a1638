"""Assigning and reporting tasks, settling doubts, mending targets and works."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.plans import actions, queries
from thonmoi.plans.forms import AssignForm, DoubtForm, ReportForm
from thonmoi.plans.rules import TaskState
from thonmoi.plans.views.following import attach
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def task_assign(request: HttpRequest, pk: int) -> HttpResponse:
    task = queries.task_row(request.actor, pk)
    _require(request.actor, P.TASK_ASSIGN, task.unit_path)
    agencies = _agencies(request.actor, task)
    form = _assign_form(request, task, agencies)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        values["accountable"] = agencies[values["accountable"]]
        values["assisting"] = [agencies[key] for key in values["assisting"]]
        with asking(form):
            actions.assign_task(task, by=request.actor, **values)
            messages.success(request, _("Assigned."))
            return redirect("task", pk=pk)
    context = {"form": form, "task": task}
    return render(request, "plans/task_assign.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def task_report(request: HttpRequest, pk: int) -> HttpResponse:
    task = queries.task_row(request.actor, pk)
    _require(request.actor, P.TASK_REPORT, task.unit_path)
    page = queries.followed(request.actor, pk)
    form = _report_form(request, page)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            _report(request, task, dict(form.cleaned_data))
            messages.success(request, _("Reported."))
            return redirect("task", pk=pk)
    context = {"form": form, "task": task, "page": page}
    return render(request, "plans/task_report.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def doubt_settle(request: HttpRequest, pk: int) -> HttpResponse:
    doubt = queries.doubt_row(request.actor, pk)
    _require(request.actor, P.DOUBT_SETTLE, doubt.unit_path)
    answers = queries.doubt(request.actor, pk).answers.items()
    form = DoubtForm(request.POST or None, answers=answers, initial={"version": doubt.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.settle_doubt(doubt, by=request.actor, **form.cleaned_data)
            messages.success(request, _("Settled."))
            return redirect("plan-doubts", pk=doubt.plan_id)
    context = {"form": form, "doubt": queries.doubt(request.actor, pk), "plan": doubt.plan}
    return render(request, "plans/doubt_settle.html", context, status=asked(form))


def _report_form(request: HttpRequest, page: Any) -> ReportForm:
    task = page.task
    told = TaskState.REPORTED if task.state is TaskState.REPORTED else TaskState.DOING
    initial = {"version": task.version, "state": told, "percent": task.percent}
    return ReportForm(
        request.POST or None,
        request.FILES or None,
        is_by_reference=page.is_by_reference,
        initial=initial | {"progress": "" if task.is_settled else task.progress},
    )


def _report(request: HttpRequest, task: Any, given: dict[str, Any]) -> None:
    """Report, then keep what shows it; a file that cannot be kept stops the report."""
    file, reference = uploaded(given.pop("file", None)), given.pop("reference")
    given["state"] = TaskState(given["state"])
    actions.report_task(task, by=request.actor, **given)
    if file or reference:
        attach(request, task, file, reference)


def place_of(plan_pk: int, path: str) -> str:
    """The address of a clause on the page of its plan."""
    return f"{reverse('plan', args=[plan_pk])}#c-{path}"


def _require(actor: Actor, permission: P, path: str) -> None:
    if not actor.can(permission, path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))


def _agencies(actor: Actor, task: Any) -> dict[str, Any]:
    """Agencies in and around the plan's unit, by code."""
    paths = (task.clause.plan.unit_path,)
    return {agency.code: agency for agency in accounts.agencies(actor, around_paths=paths)}


def _assign_form(request: HttpRequest, task: Any, agencies: dict[str, Any]) -> AssignForm:
    initial = {
        "version": task.version,
        "accountable": task.accountable.code if task.accountable else "",
        "starts": task.starts,
        "due": task.due,
        "output": task.output,
    }
    return AssignForm(
        request.POST or None,
        agencies=[(code, agency.name) for code, agency in agencies.items()],
        initial=initial | {"assisting": queries.assisting(request.actor, task.pk)},
    )
