"""Sheets and counting minutes of a hamlet."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import actions, queries
from thonmoi.surveys.forms import MinutesForm, SheetForm
from thonmoi.surveys.views._asking import BOTH, done, required, shown
from thonmoi.ui.refusals import asked, asking


@require_http_methods(BOTH)
def sheet_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.SHEET_RECORD, queries.hamlet_row(request.actor, pk))
    form = SheetForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = form.cleaned_data
            sent |= {name: sent[name] or 0 for name in ("given", "returned")}
            actions.record_sheet(row, by=request.actor, **sent)
            return done(request, _("Recorded."), row.survey_id)
    lines = "\n".join(_line(one) for one in queries.register(request.actor, pk))
    title = _("Register of sheets: %(hamlet)s") % {"hamlet": row.name}
    return shown(request, form, title, _("Record"), row.survey, lines)


def _line(one: Any) -> str:
    """A line of the register in words."""
    said = {name: getattr(one, name) for name in ("given", "returned", "numbers")}
    words = _("%(day)s: %(given)s given out, %(returned)s brought back %(numbers)s")
    return words % {"day": f"{one.on:%d/%m/%Y}", **said}


@require_http_methods(BOTH)
def tally_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.TALLY_RECORD, queries.hamlet_row(request.actor, pk))
    found, counts = queries.minutes_of(request.actor, pk)
    names = ("version", *MinutesForm.HEAD)
    initial = {n: getattr(found, n) for n in names} if found else {"version": 0}
    asked_of = queries.questions(request.actor, row.survey_id)
    form = MinutesForm(request.POST or None, asked=asked_of, initial=initial | counts)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            given = {"facts": form.facts(), "counts": form.counts()}
            version = form.cleaned_data["version"]
            actions.record_tally(row, by=request.actor, version=version, **given)
            return done(request, _("Recorded."), row.survey_id)
    context = {"form": form, "hamlet": row, "back": reverse("survey", args=[row.survey_id])}
    return render(request, "surveys/minutes.html", context, status=asked(form))
