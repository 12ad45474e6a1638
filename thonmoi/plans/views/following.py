"""Following tasks: the list, one task, what shows it, confirming and returning."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.library.actions import uploaded
from thonmoi.library.files.check import Checked
from thonmoi.plans import actions, queries
from thonmoi.plans.forms import AttachmentForm, TaskReturnForm
from thonmoi.plans.views.filters import states_of, wanted_of
from thonmoi.ui.pages import page_number
from thonmoi.ui.refusals import asked, asking


@require_GET
def tasks(request: HttpRequest) -> HttpResponse:
    wanted = wanted_of(request)
    context = {
        "asked": wanted,
        "page": queries.listed(request.actor, wanted, page=page_number(request)),
        "choices": queries.choices(request.actor),
        "states": states_of(),
    }
    return render(request, "plans/tasks.html", context)


@require_GET
def task(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, queries.followed(request.actor, pk))


def _page(request: HttpRequest, found: Any, form: Any = None) -> HttpResponse:
    shown = form or AttachmentForm(is_by_reference=found.is_by_reference)
    context = {"page": found, "task": found.task, "form": shown}
    return render(request, "plans/task.html", context, status=asked(shown))


@require_POST
def attachment_add(request: HttpRequest, pk: int) -> HttpResponse:
    task = queries.task_row(request.actor, pk)
    form = AttachmentForm(request.POST, request.FILES)
    if form.is_valid():
        with asking(form):
            given = form.cleaned_data
            attach(request, task, uploaded(given["file"]), given["reference"])
            messages.success(request, _("The evidence is kept."))
            return redirect("task", pk=pk)
    return _page(request, queries.followed(request.actor, pk), form)


def attach(request: HttpRequest, task: Any, file: Checked | None, reference: str) -> None:
    """Keep a checked file or a reference as evidence; a number of the register becomes a link."""
    actions.add_attachment(
        task,
        by=request.actor,
        file=file,
        reference=reference,
        document=_registered(request.actor, reference),
    )


def _registered(actor: Actor, reference: str) -> Any:
    """The document that a reference names by its number alone; None for other words."""
    try:
        return library.document_by_number(actor, reference) if reference else None
    except Invalid:
        return None


@require_POST
def attachment_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    one = queries.attachment_row(request.actor, pk)
    actions.withdraw_attachment(one, by=request.actor)
    return redirect("task", pk=one.task_id)


@require_POST
def task_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    task = queries.task_row(request.actor, pk)
    remark = request.POST.get("remark", "")[:2000]
    version = _number(request.POST.get("version", ""))
    actions.confirm_task(task, by=request.actor, version=version, remark=remark)
    messages.success(request, _("Confirmed as done."))
    return redirect("task", pk=pk)


@require_POST
def tasks_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    head = queries.task_row(request.actor, pk)
    _require(request.actor, P.TASK_CONFIRM, head.unit_path)
    chosen = {_number(one) for one in request.POST.getlist("line")}
    found = [one for one in queries.line_rows(request.actor, pk) if one.pk in chosen]
    for line in found:
        actions.confirm_task(line, by=request.actor, version=line.version)
    said = ngettext("%(n)s line is confirmed.", "%(n)s lines are confirmed.", len(found))
    messages.success(request, said % {"n": len(found)})
    return redirect("task", pk=pk)


@require_http_methods(["GET", "POST"])
def task_return(request: HttpRequest, pk: int) -> HttpResponse:
    task = queries.task_row(request.actor, pk)
    _require(request.actor, P.TASK_RETURN, task.unit_path)
    form = TaskReturnForm(request.POST or None, initial={"version": task.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.return_task(task, by=request.actor, **form.cleaned_data)
            messages.success(request, _("Returned with the reason."))
            return redirect("task", pk=pk)
    return render(
        request, "plans/task_return.html", {"form": form, "task": task}, status=asked(form)
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


def _require(actor: Actor, permission: P, path: str) -> None:
    if not actor.can(permission, path):
        raise Denied("access.denied", _("The body responsible for this task does that."))
