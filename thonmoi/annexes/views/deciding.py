"""Taking an annex as a set, or rejecting it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.annexes import actions, queries
from thonmoi.annexes.forms import AcceptForm, RejectForm
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def annex_accept(request: HttpRequest, pk: int) -> HttpResponse:
    subject = queries.annex_row(request.actor, pk)
    form = AcceptForm(request.POST or None, initial={"version": subject.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            done = actions.accept_annex(subject, by=request.actor, **form.cleaned_data)
            told = (
                _("The set is in use from now on.")
                if form.cleaned_data["activate"]
                else _("The set is a draft: activate it when it is to hold.")
            )
            messages.success(request, told)
            return redirect("criteria-set", slug=done.criteria_set.slug)
    context = {"form": form, "review": queries.review(request.actor, pk)}
    return render(request, "annexes/annex_accept.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def annex_reject(request: HttpRequest, pk: int) -> HttpResponse:
    subject = queries.annex_row(request.actor, pk)
    form = RejectForm(request.POST or None, initial={"version": subject.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.reject_annex(subject, by=request.actor, **form.cleaned_data)
            return redirect("annexes")
    context = {"form": form, "annex": queries.annex(request.actor, pk)}
    return render(request, "annexes/annex_reject.html", context, status=asked(form))
