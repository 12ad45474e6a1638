"""Sending an inquiry, giving more time, closing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.forms import CloseForm, ExtendForm
from thonmoi.inquiries.views._parts import BOTH, required, trail, version_of
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_POST
def inquiry_send(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.inquiry_row(request.actor, pk)
    actions.send_inquiry(row, by=request.actor, version=version_of(request))
    messages.success(request, _("Sent: every body sees it in its work."))
    return redirect("inquiry", pk)


@require_http_methods(BOTH)
def inquiry_extend(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INQUIRY_EXTEND, queries.inquiry_row(request.actor, pk))
    names = [(one.pk, one.agency.name) for one in row.replies.all()]
    initial = {"version": row.version, "body": request.GET.get("body", "")[:12]}
    form = ExtendForm(request.POST or None, bodies=names, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            said = form.cleaned_data
            reply = queries.reply_row(request.actor, said["body"]) if said["body"] else None
            given = {"version": said["version"], "note": said["note"], "due_at": form.due_at()}
            actions.extend_inquiry(row, by=request.actor, reply=reply, **given)
            messages.success(request, _("The new deadline holds."))
            return redirect("inquiry", pk)
    context = {"form": form, "inquiry": row, "crumbs": trail(row)}
    return render(request, "inquiries/inquiry_extend.html", context, status=asked(form))


@require_http_methods(BOTH)
def inquiry_close(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INQUIRY_CLOSE, queries.inquiry_row(request.actor, pk))
    form = CloseForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.close_inquiry(row, by=request.actor, **form.cleaned_data)
            messages.success(request, _("The inquiry is closed."))
            return redirect("inquiry", pk)
    context = {"form": form, "inquiry": queries.inquiry(request.actor, pk), "crumbs": trail(row)}
    return render(request, "inquiries/inquiry_close.html", context, status=asked(form))
