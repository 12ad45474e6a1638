"""Taking an annex as a set, or rejecting it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.annexes import actions, queries
from thonmoi.annexes.forms import AcceptForm, RejectForm
from thonmoi.annexes.queries import Review
from thonmoi.criteria.rules import SetState
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def annex_accept(request: HttpRequest, pk: int) -> HttpResponse:
    subject = queries.annex_row(request.actor, pk)
    review = queries.review(request.actor, pk)
    start = {"version": subject.version, "activate": not _changes(review)}
    form = AcceptForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            done = actions.accept_annex(subject, by=request.actor, **form.cleaned_data)
            return _on(request, done, is_active=form.cleaned_data["activate"])
    context = {"form": form, "review": review}
    return render(request, "annexes/annex_accept.html", context, status=asked(form))


def _changes(review: Review) -> bool:
    """Whether another set judges there now: then it is looked at first what changes."""
    return bool(review.compared and review.compared.with_set.state is SetState.ACTIVE)


def _on(request: HttpRequest, done: Any, *, is_active: bool) -> HttpResponse:
    """To the set in use; a draft to what it would change for each unit."""
    made = done.criteria_set
    if is_active:
        messages.success(request, _("The set is in use from now on."))
        return redirect("criteria-set", slug=made.slug)
    messages.success(request, _("The set is a draft: see what it changes, then activate it."))
    return redirect("set-effects", slug=made.slug, edition=made.edition)


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
