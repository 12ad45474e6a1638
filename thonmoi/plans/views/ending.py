"""A task ends without being done: given up by a document, or carried into a later plan."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import actions, queries
from thonmoi.plans.forms import CarryForm, DropForm
from thonmoi.plans.views.aims import document_of
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def task_drop(request: HttpRequest, pk: int) -> HttpResponse:
    task = _subject(request.actor, pk, P.TASK_DROP)
    form = DropForm(request.POST or None, initial={"version": task.version})
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        with asking(form):
            document = document_of(request.actor, values.pop("number"))
            actions.drop_task(task, by=request.actor, document=document, **values)
            messages.success(request, _("The task is given up."))
            return redirect("task", pk=pk)
    return render(request, "plans/task_drop.html", {"form": form, "task": task}, status=asked(form))


@require_http_methods(["GET", "POST"])
def task_carry(request: HttpRequest, pk: int) -> HttpResponse:
    task = _subject(request.actor, pk, P.TASK_CARRY)
    later = {str(one.pk): _name(one) for one in queries.later_tasks(request.actor, task)}
    form = CarryForm(request.POST or None, tasks=later.items(), initial={"version": task.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            to = queries.task_row(request.actor, int(form.cleaned_data["to"]))
            version = form.cleaned_data["version"]
            actions.carry_task(task, by=request.actor, version=version, to=to)
            messages.success(request, _("The later plan takes the task over."))
            return redirect("task", pk=pk)
    context = {"form": form, "task": task, "later": later}
    return render(request, "plans/task_carry.html", context, status=asked(form))


def _name(one: Any) -> str:
    return f"{one.plan_year} · {one.clause} · {one.unit} · {Truncator(one.text).chars(120)}"


def _subject(actor: Actor, pk: int, permission: P) -> Any:
    found = queries.task_row(actor, pk)
    if not actor.can(permission, found.unit_path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))
    return found
