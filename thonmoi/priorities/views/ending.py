"""Finishing a proposal, recording its number, dropping a draft."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.permissions import Permission as P
from thonmoi.priorities import actions, queries
from thonmoi.priorities.forms import DropForm, NumberForm, Versioned
from thonmoi.priorities.views._asking import BOTH, done, open_draft, required, shown
from thonmoi.priorities.views.files import drawn
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def priority_finish(request: HttpRequest, pk: int) -> HttpResponse:
    row = open_draft(request.actor, P.PRIORITY_FINISH, queries.priority_row(request.actor, pk))
    form = Versioned(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            files = drawn(request.actor, pk)
            actions.finish_priority(row, by=request.actor, **form.cleaned_data, **files)
            return done(request, _("Finished. Open the document and submit it."), pk)
    hint = _(
        "It can no longer be changed then; its document is kept as it is, finance sees it. "
        "The number is recorded later."
    )
    back = reverse("priority", args=[pk])
    return shown(request, form, _("Finish"), row, _("Finish"), hint=hint, back=back)


@require_http_methods(BOTH)
def priority_number(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.PRIORITY_NUMBER, queries.priority_row(request.actor, pk))
    names = ("version", "number", "issued_on")
    form = NumberForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = form.cleaned_data
            files = drawn(request.actor, pk, number=sent["number"], issued_on=sent["issued_on"])
            actions.number_priority(row, by=request.actor, **sent, **files)
            return done(request, _("Number and day are recorded."), pk)
    back = reverse("priority", args=[pk])
    return shown(request, form, _("Record number and day"), row, _("Record"), back=back)


@require_http_methods(BOTH)
def priority_drop(request: HttpRequest, pk: int) -> HttpResponse:
    row = open_draft(request.actor, P.PRIORITY_DROP, queries.priority_row(request.actor, pk))
    form = DropForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.drop_priority(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Dropped; it stays to be read."), pk)
    back = reverse("priority", args=[pk])
    return shown(request, form, _("Drop this draft"), row, _("Drop"), back=back)
