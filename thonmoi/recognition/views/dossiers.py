"""The list of dossiers, one whole, opening and stopping."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
from thonmoi.recognition import actions, queries, rules
from thonmoi.recognition.document import made_of
from thonmoi.recognition.forms import DropForm, OpenForm
from thonmoi.recognition.views import _page
from thonmoi.recognition.views._asking import BOTH, done, page_of, required, shown
from thonmoi.ui.pages import page_number
from thonmoi.ui.refusals import asking


@require_GET
def dossiers(request: HttpRequest) -> HttpResponse:
    wanted = _page.asked_of(request)
    context = {
        "page": queries.dossiers(request.actor, wanted, page=page_number(request)),
        "filter": wanted,
        "years": queries.years(request.actor),
        "states": [(one.value, rules.DOSSIER_LABELS[one]) for one in rules.DossierState],
        "tabs": _page.tabs("dossiers"),
        "may_open": bool(request.actor.areas(P.DOSSIER_OPEN)),
        "today": clock.today(),
    }
    return render(request, "recognition/dossiers.html", context)


@require_GET
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.whole(request.actor, pk)
    context = _page.context(request.actor, found) | {
        "papers": made_of(found),
        "history": audit.history(request.actor, "recognition.dossier", str(pk)),
        "crumbs": [(_("Recognition"), reverse("dossiers")), (found.head.unit, "")],
    }
    return render(request, "recognition/dossier.html", context)


@require_http_methods(BOTH)
def dossier_open(request: HttpRequest) -> HttpResponse:
    actor = request.actor
    targets = [(one.pk, str(one)) for one in queries.candidates(actor)]
    form = OpenForm(request.POST or None, targets=targets, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        with asking(form):
            target = plans.designation_row(actor, sent["target"])
            ground = _page.ground(actor, target, sent["on"])
            made = actions.open_dossier(target, by=actor, on=sent["on"], **ground)
            messages.success(request, _("Opened; the first step is under way."))
            return redirect(page_of(made.pk))
    hint = "" if targets else _("No target waits: designate the commune first.")
    return shown(request, form, _("Open a dossier"), "", reverse("dossiers"), hint=hint)


@require_http_methods(BOTH)
def dossier_drop(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.DOSSIER_DROP, queries.dossier_row(request.actor, pk))
    form = DropForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.drop_dossier(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Stopped; it stays to be read."), pk)
    about = queries.dossier(request.actor, pk)
    return shown(request, form, _("Stop this dossier"), about, page_of(pk), submit=_("Stop it"))
