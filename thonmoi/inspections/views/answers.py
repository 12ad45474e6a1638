"""Recommendations: making, answering, closing, returning."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods

from thonmoi.inspections import actions, queries
from thonmoi.inspections.forms import AnswerForm, CloseForm, MakeForm, ReturnForm
from thonmoi.inspections.views._forms import required
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.ui.refusals import asked, asking

BOTH = ["GET", "POST"]


@require_http_methods(BOTH)
def recommendation_make(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.RECOMMENDATION_MAKE, queries.inspection_row(request.actor, pk))
    owners = queries.owners(request.actor, row.unit_path)
    names = [(code, one.name) for code, one in owners.items()]
    form = MakeForm(request.POST or None, owners=names)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"owner": owners[form.cleaned_data["owner"]]}
        with asking(form):
            made = actions.make_recommendation(row, by=request.actor, **sent)
            return _done(request, made, _("Recommended."))
    context = {"form": form, "inspection": row}
    return render(request, "inspections/recommendation_make.html", context, status=asked(form))


@require_http_methods(BOTH)
def recommendation_answer(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.RECOMMENDATION_ANSWER, pk)
    initial = {"version": row.version, "answer": row.answer, "reference": row.reference}
    form = AnswerForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = form.cleaned_data | {"file": uploaded(form.cleaned_data["file"])}
            actions.answer_recommendation(row, by=request.actor, **sent)
            return _done(request, row, _("Answered."))
    return _form(request, "recommendation_answer", form, row)


@require_http_methods(BOTH)
def recommendation_close(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.RECOMMENDATION_CLOSE, pk)
    form = CloseForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.close_recommendation(row, by=request.actor, **form.cleaned_data)
            return _done(request, row, pgettext("recommendation", "Closed."))
    return _form(request, "recommendation_close", form, row)


@require_http_methods(BOTH)
def recommendation_return(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.RECOMMENDATION_RETURN, pk)
    form = ReturnForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.return_recommendation(row, by=request.actor, **form.cleaned_data)
            return _done(request, row, _("Returned to its owner."))
    return _form(request, "recommendation_return", form, row)


def _row(request: HttpRequest, permission: P, pk: int) -> Any:
    return required(request.actor, permission, queries.recommendation_row(request.actor, pk))


def _done(request: HttpRequest, row: Any, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect(reverse("inspection", args=[row.inspection_id]) + f"#r-{row.pk}")


def _form(request: HttpRequest, name: str, form: Any, row: Any) -> HttpResponse:
    context = {"form": form, "one": queries.recommendation(request.actor, row.pk)}
    return render(request, f"inspections/{name}.html", context, status=asked(form))
