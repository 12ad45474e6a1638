"""Approving the answers of a commune; returning them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.forms import ReturnForm
from thonmoi.inquiries.views._parts import BOTH, required, version_of
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_POST
def reply_approve(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.reply_row(request.actor, pk)
    actions.approve_reply(row, by=request.actor, version=version_of(request))
    messages.success(request, _("The office has the answers."))
    return redirect("reply", pk)


@require_http_methods(BOTH)
def reply_return(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.REPLY_RETURN, queries.reply_row(request.actor, pk))
    form = ReturnForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.return_reply(row, by=request.actor, **form.cleaned_data)
            messages.success(request, _("Returned with your reason."))
            return redirect("reply", pk)
    context = {"form": form, "reply": queries.reply(request.actor, pk)}
    return render(request, "inquiries/reply_return.html", context, status=asked(form))
